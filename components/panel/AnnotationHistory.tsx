import type { UserAnnotation } from '../../lib/annotation/model';
import { clockTime } from '../../lib/wording/dates';
import type { PanelWording } from '../../lib/wording/panel';
import { quoteIn } from './annotation-words';
import { langOfScript } from './text-lang';

interface Props {
  readonly annotation: UserAnnotation;
  readonly wording: PanelWording;
}

/** The words that an annotation stood on before, the latest first. */
export function AnnotationHistory({ annotation, wording }: Props) {
  const words = wording.annotations;
  if (annotation.history.length === 0) return null;
  return (
    <details class="changes">
      <summary>{words.history}</summary>
      <ol class="history">
        {annotation.history.toReversed().map(({ selector, until, why }) => (
          <li key={until}>
            <q lang={langOfScript(quoteIn(selector))} dir="auto">
              {quoteIn(selector)}
            </q>{' '}
            <time dateTime={until}>{words.past[why](clockTime(until, wording.language))}</time>
          </li>
        ))}
      </ol>
    </details>
  );
}
