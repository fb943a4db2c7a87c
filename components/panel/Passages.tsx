import type { Attribution, Passage } from '../../lib/knowledge/model';
import { calendarDate } from '../../lib/wording/dates';
import type { PanelWording } from '../../lib/wording/panel';
import { ExternalLink } from './ExternalLink';

interface Props {
  readonly passages: readonly Passage[];
  /** Which claim they belong to, as a note is headed; tells its link from the others of the panel. */
  readonly claim: string;
  readonly attribution: Attribution;
  readonly wording: PanelWording;
}

/** The document's own words with whose they are: one is never shown without the other. */
export function Passages({ passages, claim, attribution, wording }: Props) {
  const { publisher, date, url, standpoint } = attribution;
  return (
    <figure class="passages">
      {passages.map(({ place, text, lang }) => (
        <div key={place} class="passage">
          <blockquote cite={url} lang={lang}>
            <p>{text}</p>
          </blockquote>
          <p class="place">{wording.place[place]}</p>
        </div>
      ))}
      <figcaption class="attribution">
        <p>
          <b>{wording.commentary}</b>
          {' · '}
          <span>{publisher[wording.language]}</span>
          {' · '}
          <time dateTime={date}>{calendarDate(date, wording.language)}</time>
          {' · '}
          <ExternalLink href={url} wording={wording} label={`${wording.readDocument}: ${claim}`}>
            {wording.readDocument}
          </ExternalLink>
        </p>
        <p class="standpoint">{standpoint[wording.language]}</p>
      </figcaption>
    </figure>
  );
}
