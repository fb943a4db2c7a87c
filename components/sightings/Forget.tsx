import { useState } from 'preact/hooks';
import type { SightingHoldings } from '../../lib/spotting/sighting';
import { calendarDate } from '../../lib/wording/dates';
import type { SightingsWording } from '../../lib/wording/sightings';
import { Really } from './Really';

/** What the reader wants gone; a day is of the reader's clock. */
export type Unwanted =
  | { readonly kind: 'all' }
  | { readonly kind: 'site'; readonly site: string }
  | { readonly kind: 'before'; readonly day: string };

export interface ForgetProps {
  readonly holdings: SightingHoldings;
  readonly isBusy: boolean;
  readonly wording: SightingsWording;
  readonly onForget: (what: Unwanted) => void;
}

/** Deletes sightings for good: all, a site's, or what is older than a day; each is asked about in its place. */
export function Forget({ holdings, isBusy, wording, onForget }: ForgetProps) {
  const { count, sites } = holdings;
  const [chosen, setChosen] = useState('');
  const [day, setDay] = useState('');
  const [asking, setAsking] = useState<Unwanted | null>(null);
  const site = sites.some(([name]) => name === chosen) ? chosen : (sites[0]?.[0] ?? '');
  const ofSite = sites.find(([name]) => name === site)?.[1] ?? 0;
  const questions = {
    all: wording.reallyAll(count),
    site: wording.reallySite(site, ofSite),
    before: day && wording.reallyBefore(calendarDate(day, wording.language)),
  };
  const button = (name: string, what: Unwanted, isPossible = true) => (
    <button
      type="button"
      class="quiet danger"
      disabled={isBusy || !isPossible}
      onClick={() => setAsking(what)}
    >
      {name}
    </button>
  );
  return (
    <div class="forget">
      <div>
        <label>
          <span>{wording.ofSite}</span>
          <select value={site} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {sites.map(([name, own]) => (
              <option key={name} value={name}>{`${name} (${own})`}</option>
            ))}
          </select>
        </label>
        {button(wording.forgetOfSite, { kind: 'site', site })}
      </div>
      <div>
        <label>
          <span>{wording.before}</span>
          <input
            type="date"
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </label>
        {button(wording.forgetBefore, { kind: 'before', day }, day !== '')}
      </div>
      <div>{button(wording.forgetAll, { kind: 'all' })}</div>
      {asking && (
        <Really
          key={asking.kind}
          question={questions[asking.kind]}
          wording={wording}
          onDone={(isSure) => {
            setAsking(null);
            if (isSure) onForget(asking);
          }}
        />
      )}
    </div>
  );
}
