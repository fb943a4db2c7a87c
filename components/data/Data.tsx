import type { Holdings, SnapshotInfo, StrayDraft } from '../../lib/annotation/holdings';
import type { DataWording } from '../../lib/wording/data';
import { clockTime } from '../../lib/wording/dates';
import './data.css';

/** What the browser says of the room it gives. */
export interface Space {
  /** Bytes. */
  readonly used: number;
  readonly quota: number;
  readonly isPersistent: boolean;
}

interface Props {
  readonly wording: DataWording;
  readonly holdings: Holdings;
  /** Null until the browser has answered. */
  readonly space: Space | null;
  readonly isBusy: boolean;
  /** What just happened, in a sentence. */
  readonly said: string;
  readonly onDownload: () => void;
  readonly onStopReminding: () => void;
  readonly onTake: () => void;
  readonly onRestore: (made: string) => void;
  readonly onCheck: () => void;
  readonly onSaveQuarantine: () => void;
}

/** What is kept as a whole: how much, how safe, and how to bring it back. */
export function Data(props: Props) {
  const { wording, holdings, space, isBusy } = props;
  const { counts, backup, changed, check } = holdings;
  const when = (time: string) => clockTime(time, wording.language);
  return (
    <div class="data" lang={wording.language} aria-busy={isBusy}>
      <p class="data-said" role="status">
        {props.said}
      </p>
      <p class="data-counts">{wording.counts(counts)}</p>
      {space && (
        <p class="data-hint">
          {wording.space(
            sizeOf(space.used, wording),
            sizeOf(Math.max(0, space.quota - space.used), wording),
          )}{' '}
          {space.isPersistent ? wording.isPersistent : wording.notPersistent}
        </p>
      )}

      <section aria-label={wording.backup}>
        <h3>{wording.backup}</h3>
        {holdings.isReminded && (
          <p class="data-reminder" role="note">
            {wording.reminder(changed)}{' '}
            <button type="button" class="data-plain" onClick={props.onStopReminding}>
              {wording.stopReminding}
            </button>
          </p>
        )}
        <p>{backup === '' ? wording.neverBackedUp : wording.backedUp(when(backup), changed)}</p>
        <button type="button" class="secondary" disabled={isBusy} onClick={props.onDownload}>
          {wording.download}
        </button>
      </section>

      <section aria-label={wording.snapshots}>
        <h3>{wording.snapshots}</h3>
        <p class="data-hint">{wording.snapshotsHint}</p>
        <Snapshots {...props} />
        <button type="button" class="secondary" disabled={isBusy} onClick={props.onTake}>
          {wording.take}
        </button>
      </section>

      <section aria-label={wording.check}>
        <h3>{wording.check}</h3>
        <p>{check ? wording.checked(when(check.at), check) : wording.neverChecked}</p>
        {holdings.broughtBack && (
          <p>{wording.broughtBack(when(holdings.broughtBack.at), holdings.broughtBack.count)}</p>
        )}
        <button type="button" class="secondary" disabled={isBusy} onClick={props.onCheck}>
          {wording.checkNow}
        </button>
        {counts.quarantined > 0 && (
          <p>
            {wording.quarantined(counts.quarantined)}{' '}
            <button type="button" class="data-plain" onClick={props.onSaveQuarantine}>
              {wording.saveQuarantine}
            </button>
          </p>
        )}
        <StrayDrafts drafts={holdings.strayDrafts} wording={wording} />
      </section>
    </div>
  );
}

function Snapshots({ wording, holdings, isBusy, onRestore }: Props) {
  const { snapshots } = holdings;
  if (snapshots.length === 0) return <p>{wording.noSnapshots}</p>;
  return (
    <ul class="data-snapshots">
      {snapshots.map(({ made, annotations, bytes }: SnapshotInfo) => {
        const when = clockTime(made, wording.language);
        return (
          <li key={made}>
            <time dateTime={made}>{when}</time>
            <span class="data-hint">{wording.snapshot(annotations, sizeOf(bytes, wording))}</span>
            <button
              type="button"
              class="data-plain"
              aria-label={wording.restoreThat(when)}
              disabled={isBusy}
              onClick={() => onRestore(made)}
            >
              {wording.restore}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function StrayDrafts({
  drafts,
  wording,
}: {
  readonly drafts: readonly StrayDraft[];
  readonly wording: DataWording;
}) {
  if (drafts.length === 0) return null;
  return (
    <details class="data-drafts">
      <summary>{wording.strayDrafts}</summary>
      <ul>
        {drafts.map(({ annotation, text, saved }) => (
          <li key={annotation}>
            <time dateTime={saved}>{clockTime(saved, wording.language)}</time>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes, in the unit that keeps the number short. */
function sizeOf(bytes: number, { language }: DataWording): string {
  const step = Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1;
  const at = Math.min(UNITS.length - 1, Math.max(0, step));
  const value = bytes / 1000 ** (at + 1);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[at] ?? 'kilobyte',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
