import type { Attribution, NoteLanguage } from '../../lib/knowledge/model';
import type { OverlayWording } from '../../lib/wording/overlay';
import type { TouchedClaim } from './card';
import { Sources } from './Sources';

interface Props {
  readonly touched: TouchedClaim;
  readonly why: readonly string[];
  readonly pageLang: string;
  readonly wording: OverlayWording;
}

/** One claim: how the page touches it, what the document says and in which words, who says so, and the context. */
export function ClaimNote({ touched: { stance, note }, why, pageLang, wording }: Props) {
  const { claim, attribution, language, sources } = note;
  const cited = new Set(claim.sources);
  return (
    <article>
      <p class="stance">{wording.stance[stance]}</p>
      <h2>{claim.statement[language]}</h2>
      <figure>
        <figcaption>
          <AttributionLine attribution={attribution} language={language} wording={wording} />
        </figcaption>
        {claim.passages.map(({ place, text, lang }) => (
          <blockquote key={place} lang={lang} cite={attribution.url}>
            <p>{text}</p>
          </blockquote>
        ))}
        <p class="standpoint">{attribution.standpoint[language]}</p>
      </figure>
      <section class="context">
        <h3>{wording.context}</h3>
        <p class="status">{wording.status[claim.status]}</p>
        <p>{claim.context[language]}</p>
      </section>
      {why.length > 0 && (
        <section class="why">
          <h3>{wording.why}</h3>
          <ul lang={pageLang || undefined}>
            {why.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
      <Sources sources={sources.filter(({ id }) => cited.has(id))} wording={wording} />
    </article>
  );
}

interface AttributionProps {
  readonly attribution: Attribution;
  readonly language: NoteLanguage;
  readonly wording: OverlayWording;
}

/** Whose words they are: publisher, date, and that it is a commentary. Before the words, so that it is read first. */
function AttributionLine({ attribution, language, wording }: AttributionProps) {
  const { publisher, date, url, title } = attribution;
  return (
    <>
      <a href={url} target="_blank" rel="noreferrer" title={`${title} (${wording.newTab})`}>
        {publisher[language]}
      </a>
      , <time dateTime={date}>{dayIn(language, date)}</time> · {wording.commentary}
    </>
  );
}

/** @param date - ISO 8601 calendar date. */
function dayIn(language: NoteLanguage, date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
