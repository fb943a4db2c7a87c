import {
  type OverTime,
  PARTS,
  type Part,
  type Series,
} from '../../lib/pictures/annotations-over-time';
import type { Bucket } from '../../lib/pictures/buckets';
import { calendarDate } from '../../lib/wording/dates';
import { bucketName, type PicturesWording } from '../../lib/wording/pictures';
import { Numbers, Picture } from './Picture';
import { fillId } from './Textures';
import { TimeBars } from './TimeBars';

interface Props {
  /** Null where there are no annotations. */
  readonly picture: OverTime | null;
  readonly part: Part;
  readonly wording: PicturesWording;
  readonly nameOf: (value: string) => string;
  /** Where the annotations of a stretch of time are listed. */
  readonly linkOf: (bucket: Bucket) => string;
  readonly onPart: (part: Part) => void;
}

/** When the reader's annotations were made. */
export function AnnotationsOverTime(props: Props) {
  const { picture, part, wording, onPart } = props;
  const words = wording.overTime;
  if (!picture) {
    return (
      <Picture title={words.title} summary={words.empty}>
        {null}
      </Picture>
    );
  }
  const nameOf = ({ kind, value }: Series) =>
    kind === 'value' ? props.nameOf(value) : words[kind][part];
  return (
    <Picture
      title={words.title}
      summary={summaryOf(picture, wording)}
      controls={
        <label class="filter">
          <span>{words.by}</span>
          <select
            value={part}
            onChange={({ currentTarget }) =>
              onPart(PARTS.find((one) => one === currentTarget.value) ?? part)
            }
          >
            {PARTS.map((one) => (
              <option key={one} value={one}>
                {words.parts[one]}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <TimeBars
        picture={picture}
        isColour={part === 'colour'}
        wording={wording}
        linkOf={props.linkOf}
      />
      <Legend picture={picture} nameOf={nameOf} language={wording.language} />
      <p class="picture-hint on-screen">{words.hint}</p>
      {part === 'tag' && <p class="picture-hint">{words.tagsOnce}</p>}
      <TimeTable {...props} picture={picture} nameOf={nameOf} />
    </Picture>
  );
}

function summaryOf(picture: OverTime, wording: PicturesWording): string {
  const { buckets, step, totals, total } = picture;
  const most = Math.max(...totals);
  const peak = buckets[totals.indexOf(most)];
  return wording.overTime.summary({
    count: total,
    first: calendarDate(picture.first, wording.language),
    last: calendarDate(picture.last, wording.language),
    step,
    most,
    when: peak ? bucketName(peak, step, wording) : '',
  });
}

interface LegendProps {
  readonly picture: OverTime;
  readonly nameOf: (series: Series) => string;
  readonly language: string;
}

function Legend({ picture, nameOf, language }: LegendProps) {
  const count = new Intl.NumberFormat(language);
  return (
    <ul class="legend">
      {picture.series.map((one, at) => (
        <li key={`${one.kind} ${one.value}`}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <rect class="bar-part" width="16" height="16" fill={`url(#${fillId('time', at)})`} />
          </svg>
          {nameOf(one)} <span class="legend-count">{count.format(one.total)}</span>
        </li>
      ))}
    </ul>
  );
}

function TimeTable({
  picture,
  wording,
  nameOf,
  linkOf,
}: Omit<Props, 'picture' | 'nameOf'> & LegendPropsOf) {
  const { buckets, series, totals, total, step } = picture;
  const count = new Intl.NumberFormat(wording.language);
  return (
    <Numbers
      name={wording.numbers}
      caption={wording.overTime.title}
      columns={[wording.time[step], wording.total, ...series.map(nameOf)]}
      rows={buckets.map((bucket, at) => ({
        key: bucket.from,
        cells: [
          totals[at] ? (
            <a href={linkOf(bucket)}>{bucketName(bucket, step, wording)}</a>
          ) : (
            bucketName(bucket, step, wording)
          ),
          count.format(totals[at] ?? 0),
          ...series.map(({ counts }) => count.format(counts[at] ?? 0)),
        ],
      }))}
      sums={[
        wording.total,
        count.format(total),
        ...series.map(({ total: own }) => count.format(own)),
      ]}
    />
  );
}

type LegendPropsOf = Pick<LegendProps, 'picture' | 'nameOf'>;
