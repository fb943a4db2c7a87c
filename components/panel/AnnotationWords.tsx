import { editOf } from '../../lib/annotation/create';
import type { UserAnnotation } from '../../lib/annotation/model';
import { clockTime } from '../../lib/wording/dates';
import type { PanelWording } from '../../lib/wording/panel';
import { Markdown } from '../markdown/Markdown';
import { contextOf, quoteOf, quoteSelectorIn } from './annotation-words';
import { langOfScript } from './text-lang';

interface Props {
  readonly annotation: UserAnnotation;
  readonly wording: PanelWording;
  /** Shows what stood around the quotation, too: where the page no longer shows it. */
  readonly hasContext?: boolean;
}

/** An annotation's quotation, and what the reader wrote on it. */
export function AnnotationWords({ annotation, wording, hasContext = false }: Props) {
  const quote = quoteOf(annotation);
  const stored = quoteSelectorIn(annotation.target.selector);
  const context = hasContext && stored ? contextOf(stored) : null;
  const { text, format, tags } = editOf(annotation);
  const { created, modified } = annotation;
  const words = wording.annotations;
  return (
    <>
      {quote && (
        <blockquote class="own-quote" lang={langOfScript(quote)} dir="auto">
          {context && <span class="context">{context.before}</span>}
          <p>{quote}</p>
          {context && <span class="context">{context.after}</span>}
        </blockquote>
      )}
      {text && (
        <div class="own-text" lang={langOfScript(text)}>
          {format === 'text/markdown' ? (
            <Markdown text={text} />
          ) : (
            <p class="plain" dir="auto">
              {text}
            </p>
          )}
        </div>
      )}
      {tags.length > 0 && (
        <ul class="tags" aria-label={words.tags}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      <p class="dates">
        <time dateTime={created}>{words.made(clockTime(created, wording.language))}</time>
        {modified !== created && (
          <>
            {' · '}
            <time dateTime={modified}>{words.changed(clockTime(modified, wording.language))}</time>
          </>
        )}
      </p>
    </>
  );
}
