import type { PlacedMention } from '../../lib/page-report';
import type { Span } from '../../lib/text/span';
import type { PanelWording } from '../../lib/wording/panel';
import { langOfScript } from './text-lang';

interface Props {
  readonly mention: PlacedMention;
  readonly wording: PanelWording;
  readonly onReveal: (mark: string) => void;
}

/** A sentence of the page, its triggering words underlined; pressing it leads there. */
export function Sentence({ mention: { id, sentence, why }, wording, onReveal }: Props) {
  return (
    <button type="button" class="sentence" title={wording.showOnPage} onClick={() => onReveal(id)}>
      <span lang={langOfScript(sentence)}>
        {piecesOf(sentence, why).map(({ text, start, isWhy }) =>
          isWhy ? <u key={start}>{text}</u> : text,
        )}
      </span>
      <span class="sentence-hint" aria-hidden="true">
        ↗
      </span>
    </button>
  );
}

/** A text cut at spans that may overlap and come in any order. */
function piecesOf(text: string, why: readonly Span[]) {
  const cuts = new Set([0, text.length, ...why.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].filter((at) => at >= 0 && at <= text.length).toSorted((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => ({
    start,
    text: text.slice(start, places[i + 1]),
    isWhy: why.some((span) => span.start <= start && start < span.end),
  }));
}
