import type { SightingHoldings } from '../../lib/spotting/sighting';
import { clockTime } from '../../lib/wording/dates';
import type { SightingsWording } from '../../lib/wording/sightings';
import { Forget, type ForgetProps } from './Forget';
import './sightings.css';

interface Props extends Pick<ForgetProps, 'onForget'> {
  readonly isOn: boolean;
  readonly holdings: SightingHoldings;
  /** As many as are kept at most. */
  readonly most: number;
  readonly isBusy: boolean;
  /** What just happened, in a sentence. */
  readonly said: string;
  readonly wording: SightingsWording;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onDownload: (format: 'CSV' | 'JSON') => void;
}

/** Whether sentences are kept of the pages visited, which, and how to be rid of them. */
export function Sightings(props: Props) {
  const { isOn, holdings, most, isBusy, said, wording, onSwitch, onDownload } = props;
  const { count, sites, since } = holdings;
  return (
    <section class="sightings" aria-label={wording.title} aria-busy={isBusy}>
      <h2>{wording.title}</h2>
      <label class="sightings-switch">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        <span>{wording.toggle}</span>
      </label>
      {wording.lines.map((line) => (
        <p key={line} class="sightings-hint">
          {line}
        </p>
      ))}
      <p class="sightings-state" role="status">
        {isOn ? wording.on : wording.off}{' '}
        {count === 0
          ? wording.none
          : wording.holds(count, sites.length, clockTime(since, wording.language))}
      </p>
      <p class="sightings-hint">
        {wording.bound(most)} {wording.notInBackup}
      </p>
      {count > 0 && (
        <>
          <p class="sightings-files">
            {(['CSV', 'JSON'] as const).map((format) => (
              <button
                key={format}
                type="button"
                class="secondary"
                disabled={isBusy}
                onClick={() => onDownload(format)}
              >
                {wording.download(format)}
              </button>
            ))}
          </p>
          <Forget holdings={holdings} isBusy={isBusy} wording={wording} onForget={props.onForget} />
        </>
      )}
      <p class="sightings-said" role="status">
        {said}
      </p>
    </section>
  );
}
