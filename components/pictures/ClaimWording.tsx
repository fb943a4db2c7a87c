import type { ClaimOverTime, Dated, Narrowed } from '../../lib/pictures/claim-over-time';
import type { Named } from '../../lib/pictures/sites-and-claims';
import type { Sighting } from '../../lib/spotting/sighting';
import { calendarDate } from '../../lib/wording/dates';
import type { PicturesWording } from '../../lib/wording/pictures';
import type { SightingsWording } from '../../lib/wording/sightings';
import { ClaimTimeline, MOST_OUTLETS } from './ClaimTimeline';
import { Numbers, Picture } from './Picture';
import { SightedSentence } from './SightedSentence';
import { TouchMark } from './TouchMark';

interface Props {
  readonly claims: readonly Named[];
  readonly claim: string;
  /** Null where the claim has no sightings. */
  readonly claimOverTime: ClaimOverTime | null;
  readonly sentences: readonly Dated[];
  readonly matching: number;
  readonly narrowed: Narrowed;
  readonly wording: PicturesWording;
  readonly forgetting: SightingsWording;
  readonly claimName: (id: string) => string;
  readonly linkOf: (to: Narrowed) => string;
  readonly pageLinkOf: (sighting: Sighting) => string;
  readonly onClaim: (claim: string) => void;
  readonly onMore: () => void;
  readonly onForget: (id: string) => void;
}

const STANCES = ['asserts', 'reports', 'disputes'] as const;

/** How one claim was worded, over time and by outlet. */
export function ClaimWording(props: Props) {
  const { claims, claim, claimOverTime: picture, wording, claimName } = props;
  const words = wording.claimOverTime;
  const isKnown = claims.some(({ name }) => name === claim);
  const choices = isKnown || claim === '' ? claims : [{ name: claim, total: 0 }, ...claims];
  const choice = claims.length > 0 && (
    <label class="filter">
      <span>{words.choose}</span>
      <select value={claim} onChange={({ currentTarget }) => props.onClaim(currentTarget.value)}>
        {choices.map(({ name, total }) => (
          <option key={name} value={name}>{`${claimName(name)} (${total})`}</option>
        ))}
      </select>
    </label>
  );
  const more = (picture?.outlets.length ?? 0) - MOST_OUTLETS;
  return (
    <Picture
      title={words.title}
      summary={picture ? summaryOf(picture, wording) : words.empty}
      controls={choice}
    >
      {picture && (
        <>
          <h3 class="picture-claim">{claimName(claim)}</h3>
          <ClaimTimeline picture={picture} wording={wording} linkOf={props.linkOf} />
          <ul class="legend">
            {STANCES.map((stance) => (
              <li key={stance}>
                <TouchMark touch={stance} />
                {wording.touch[stance]}
              </li>
            ))}
          </ul>
          {more > 0 && <p class="picture-hint">{words.more(more)}</p>}
          <OutletTable {...props} />
          <Sentences {...props} />
        </>
      )}
    </Picture>
  );
}

function summaryOf({ outlets, total }: ClaimOverTime, wording: PicturesWording): string {
  const last = outlets.reduce(
    (latest, outlet) => (outlet.last > latest ? outlet.last : latest),
    '',
  );
  return wording.claimOverTime.summary({
    sites: outlets.length,
    count: total,
    first: calendarDate(outlets[0]?.first ?? '', wording.language),
    last: calendarDate(last, wording.language),
    firstSite: outlets[0]?.site ?? '',
  });
}

function OutletTable({ claimOverTime, claim, wording, claimName }: Props) {
  const words = wording.claimOverTime;
  const count = new Intl.NumberFormat(wording.language);
  return (
    <Numbers
      name={wording.numbers}
      caption={`${words.title}: ${claimName(claim)}`}
      columns={[
        wording.site,
        words.firstSeen,
        words.lastSeen,
        ...STANCES.map((stance) => wording.touch[stance]),
        wording.total,
      ]}
      rows={(claimOverTime?.outlets ?? []).map(({ site, first, last, sums, total }) => ({
        key: site,
        cells: [
          site,
          calendarDate(first, wording.language),
          calendarDate(last, wording.language),
          ...STANCES.map((stance) => count.format(sums[stance])),
          count.format(total),
        ],
      }))}
    />
  );
}

function Sentences(props: Props) {
  const { sentences, matching, narrowed, wording } = props;
  const words = wording.claimOverTime;
  const { site, from, to } = narrowed;
  const day = (one: string) => calendarDate(one, wording.language);
  const times = from && to ? (from === to ? day(from) : `${day(from)} – ${day(to)}`) : '';
  const only = [site, times].filter(Boolean).join(', ');
  return (
    <div class="sentences">
      <header>
        <h3>{words.sentences(sentences.length, matching)}</h3>
        {only && (
          <p class="narrowed">
            {words.narrowed(only)}{' '}
            <a href={props.linkOf({ site: '', from: '', to: '' })}>{words.all}</a>
          </p>
        )}
      </header>
      <ol>
        {sentences.map((dated) => (
          <SightedSentence
            key={dated.sighting.id}
            dated={dated}
            link={props.pageLinkOf(dated.sighting)}
            wording={wording}
            forgetting={props.forgetting}
            onForget={() => props.onForget(dated.sighting.id)}
          />
        ))}
      </ol>
      {sentences.length < matching && (
        <button type="button" class="secondary" onClick={props.onMore}>
          {words.showMore}
        </button>
      )}
    </div>
  );
}
