import { useState } from 'preact/hooks';
import type { Dated } from '../../lib/pictures/claim-over-time';
import { calendarDate } from '../../lib/wording/dates';
import type { PicturesWording } from '../../lib/wording/pictures';
import type { SightingsWording } from '../../lib/wording/sightings';
import { langOfScript } from '../panel/text-lang';
import { Really } from '../sightings/Really';
import { TouchMark } from './TouchMark';

interface Props {
  readonly dated: Dated;
  /** To the sentence on its page; empty for none. */
  readonly link: string;
  readonly wording: PicturesWording;
  readonly forgetting: SightingsWording;
  readonly onForget: () => void;
}

/** A sentence as it stood on its page, with its day, outlet and stance. */
export function SightedSentence({ dated, link, wording, forgetting, onForget }: Props) {
  const { sighting, day, isPublished } = dated;
  const { site, title, stance, sentence, lang } = sighting;
  const [isAsking, setAsking] = useState(false);
  const words = wording.claimOverTime;
  const spoken = calendarDate(day, wording.language);
  const name = title || site;
  return (
    <li data-stance={stance}>
      <p class="sentence-where">
        <time dateTime={day}>{isPublished ? words.published(spoken) : words.seen(spoken)}</time>
        <strong>{site}</strong>
        <span class="sentence-stance">
          <TouchMark touch={stance} />
          {wording.touch[stance]}
        </span>
      </p>
      <blockquote lang={langOfScript(sentence) ?? (lang || undefined)} dir="auto">
        {sentence}
      </blockquote>
      <p class="sentence-page">
        {link ? (
          <a href={link} target="_blank" rel="noopener noreferrer" lang={langOfScript(name)}>
            {name}
          </a>
        ) : (
          name
        )}
        <button
          type="button"
          class="quiet"
          aria-label={forgetting.forgetOne}
          aria-expanded={isAsking}
          onClick={() => setAsking(true)}
        >
          {forgetting.forget}
        </button>
      </p>
      {isAsking && (
        <Really
          question={forgetting.reallyOne}
          wording={forgetting}
          onDone={(isSure) => {
            setAsking(false);
            if (isSure) onForget();
          }}
        />
      )}
    </li>
  );
}
