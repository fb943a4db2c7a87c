import type { ComponentChildren } from 'preact';
import { editOf } from '../../lib/annotation/create';
import type { UserAnnotation } from '../../lib/annotation/model';
import type { State } from '../../lib/search/library-query';
import { clockTime, dateOfSource } from '../../lib/wording/dates';
import type { LibraryWording } from '../../lib/wording/library';
import { Markdown } from '../markdown/Markdown';
import { contextOf, quoteSelectorIn } from '../panel/annotation-words';
import { langOfScript } from '../panel/text-lang';

/** An annotation as the library shows it. */
export interface ShownAnnotation {
  readonly annotation: UserAnnotation;
  /** When it was put in the bin, ISO 8601 UTC; empty while it is kept. */
  readonly deleted: string;
  /** On its page; null when that was not read since the annotation was made. */
  readonly state: State | null;
}

interface Props extends ShownAnnotation {
  readonly subjectName: (kind: 'claim' | 'entry', id: string) => string;
  readonly isSelected: boolean;
  readonly wording: LibraryWording;
  readonly onSelect: (isRange: boolean) => void;
  /** Buttons, or the editor in their place. */
  readonly children: ComponentChildren;
}

/** An annotation in its context, with its page's title, author and date. */
export function AnnotationRow(props: Props) {
  const { annotation, deleted, wording, isSelected } = props;
  const { text, format, tags, colour } = editOf(annotation);
  const quote = quoteSelectorIn(annotation.target.selector);
  const context = quote && contextOf(quote);
  const { language } = wording;
  return (
    <>
      <input
        class="row-select"
        type="checkbox"
        tabIndex={-1}
        checked={isSelected}
        aria-label={wording.select}
        onClick={(event) => {
          event.preventDefault();
          props.onSelect(event.shiftKey);
        }}
      />
      <div class="row-body" data-colour={colour}>
        <span class="visually-hidden">{wording.colour[colour]}</span>
        {quote && context ? (
          <blockquote class="own-quote" lang={langOfScript(quote.exact)} dir="auto">
            <span class="context">{context.before}</span>
            <p>{quote.exact}</p>
            <span class="context">{context.after}</span>
          </blockquote>
        ) : (
          <p class="whole-page">{wording.wholePage}</p>
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
          <ul class="tags">
            {tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
        <Badges {...props} />
        <p class="row-page">
          <cite lang={langOfScript(annotation.pageTitle)}>
            {annotation.pageTitle || annotation.target.source}
          </cite>{' '}
          <span class="row-site">{siteIn(annotation.target.source)}</span>
          {annotation.pageAuthor && <span>{wording.by(annotation.pageAuthor)}</span>}
          {annotation.pagePublished && (
            <time dateTime={annotation.pagePublished}>
              {dateOfSource(annotation.pagePublished.slice(0, 10), language, {
                undated: '',
                orLater: String,
              })}
            </time>
          )}
        </p>
        <p class="row-dates">
          {deleted ? (
            <time dateTime={deleted}>{wording.binnedOn(clockTime(deleted, language))}</time>
          ) : (
            <Dates annotation={annotation} wording={wording} />
          )}
        </p>
        {props.children}
      </div>
    </>
  );
}

function Dates({
  annotation: { created, modified },
  wording,
}: Pick<Props, 'annotation' | 'wording'>) {
  const { language } = wording;
  return (
    <>
      <time dateTime={created}>{wording.made(clockTime(created, language))}</time>
      {modified !== created && (
        <time dateTime={modified}>{wording.changedOn(clockTime(modified, language))}</time>
      )}
    </>
  );
}

/** What is out of the ordinary: the state on its page, claims and terms, a copy, earlier words. */
function Badges({ annotation, state, subjectName, wording }: Props) {
  const { about, conflictOf, history } = annotation;
  const badges = [
    ...(state && state !== 'exact' && state !== 'page' ? [wording.state[state]] : []),
    ...about.map(({ kind, id }) => subjectName(kind, id)),
    ...(conflictOf ? [wording.copy] : []),
    ...(history.length > 0 ? [wording.history(history.length)] : []),
  ];
  if (badges.length === 0) return null;
  return (
    <ul class="badges" data-state={state}>
      {badges.map((badge) => (
        <li key={badge}>{badge}</li>
      ))}
    </ul>
  );
}

/** The host as people write it, without a URL parser: it is only shown. */
function siteIn(source: string): string {
  return /^https?:\/\/(?:www\.)?([^/:]+)/.exec(source)?.[1] ?? '';
}
