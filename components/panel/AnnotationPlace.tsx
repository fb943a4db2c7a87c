import type { Change } from '../../lib/anchoring/anchoring';
import type { PlacedAnnotation } from '../../lib/page-report';
import { clockTime } from '../../lib/wording/dates';
import type { PanelWording } from '../../lib/wording/panel';
import { langOfScript } from './text-lang';

interface Props {
  readonly placed: PlacedAnnotation;
  readonly wording: PanelWording;
}

/** Where an annotation's words are: nothing to say where they stand as they stood. */
export function AnnotationPlace({ placed, wording }: Props) {
  const { annotation, anchoring, found } = placed;
  const words = wording.annotations;
  if (anchoring.kind === 'page') return <p class="place">{words.onPage}</p>;
  if (anchoring.kind === 'orphan') {
    return (
      <p class="orphan" role="note">
        {anchoring.reason === 'quote-ambiguous' ? words.lostAmbiguous : words.orphan}{' '}
        <time dateTime={found}>{words.lastSeen(clockTime(found, wording.language))}</time>
      </p>
    );
  }
  if (anchoring.state === 'exact') return null;
  return (
    <>
      <p class="place">{anchoring.state === 'moved' ? words.moved : words.edited}</p>
      {anchoring.changes.length > 0 && (
        <details class="changes">
          <summary>{words.whatChanged}</summary>
          <Difference
            changes={anchoring.changes}
            lang={langOfScript(annotation.pageTitle)}
            wording={wording}
          />
        </details>
      )}
    </>
  );
}

interface DifferenceProps {
  readonly changes: readonly Change[];
  readonly lang: string | undefined;
  readonly wording: PanelWording;
}

/** What left a quote and what came, in colour, by line, and in words for a screen reader. */
function Difference({ changes, lang, wording }: DifferenceProps) {
  const words = wording.annotations;
  return (
    <p class="difference" lang={lang} dir="auto">
      {changes.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Element = kind === 'gone' ? 'del' : 'ins';
        return (
          <Element key={key}>
            <span class="visually-hidden">{kind === 'gone' ? words.gone : words.added} </span>
            {text}
          </Element>
        );
      })}
    </p>
  );
}
