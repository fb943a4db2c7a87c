import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { OverTime } from '../../lib/pictures/annotations-over-time';
import type { Bucket } from '../../lib/pictures/buckets';
import { bucketName, type PicturesWording } from '../../lib/wording/pictures';
import { fillId, Textures } from './Textures';
import { timeTicks } from './time-ticks';
import { useRoving } from './use-roving';
import { useWidth } from './use-width';

interface Props {
  readonly picture: OverTime;
  /** Whether the bars are parted by the colours of annotations. */
  readonly isColour: boolean;
  readonly wording: PicturesWording;
  readonly linkOf: (bucket: Bucket) => string;
}

/** CSS pixels. */
const HEIGHT = 260;
const MARGIN = { top: 10, right: 4, bottom: 40, left: 40 } as const;
/** A bar with its gap, where there are few. */
const WIDEST = 72;

/** A bar for each stretch of time, parted by what it is made of; each leads to its annotations. */
export function TimeBars({ picture, isColour, wording, linkOf }: Props) {
  const [place, width] = useWidth<HTMLDivElement>();
  const { buckets, series, totals, step } = picture;
  const first = totals.findIndex((total) => total > 0);
  const roving = useRoving({ row: 0, column: first }, ({ column }) => Boolean(totals[column]));
  const count = new Intl.NumberFormat(wording.language);

  const right = Math.min(width - MARGIN.right, MARGIN.left + buckets.length * WIDEST);
  const bottom = HEIGHT - MARGIN.bottom;
  const x = scaleBand<number>()
    .domain(buckets.map((_, at) => at))
    .range([MARGIN.left, right])
    .paddingInner(0.22)
    .paddingOuter(0.11);
  const most = Math.max(...totals);
  const y = scaleLinear().domain([0, most]).nice(4).range([bottom, MARGIN.top]);
  const layers = stack<unknown, Bucket, number>()
    .keys(series.map((_, at) => at))
    .value((_, key, at) => series[key]?.counts[at] ?? 0)([...buckets]);
  return (
    <div class="drawing" ref={place}>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        aria-label={wording.overTime.title}
        onKeyDown={roving.onKeyDown}
      >
        <Textures name="time" isColour={isColour} series={series} />
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick} class="grid">
              <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
              <text x={MARGIN.left - 8} y={y(tick)} dy="0.34em" text-anchor="end">
                {count.format(tick)}
              </text>
            </g>
          ))}
        {buckets.map((bucket, at) => {
          if (!totals[at]) return null;
          const name = wording.overTime.bar(bucketName(bucket, step, wording), totals[at] ?? 0);
          return (
            <a
              key={bucket.from}
              class="bar"
              href={linkOf(bucket)}
              aria-label={name}
              {...roving.of(0, at)}
            >
              <title>{name}</title>
              <rect
                class="bar-ground"
                x={(x(at) ?? 0) - (x.step() - x.bandwidth()) / 2}
                y={MARGIN.top}
                width={x.step()}
                height={bottom - MARGIN.top}
              />
              {layers.map((layer, key) => {
                const [from, to] = layer[at] ?? [0, 0];
                if (from === to) return null;
                return (
                  <rect
                    key={layer.key}
                    class="bar-part"
                    x={x(at)}
                    y={y(to)}
                    width={x.bandwidth()}
                    height={Math.max(0, y(from) - y(to))}
                    fill={`url(#${fillId('time', key)})`}
                  />
                );
              })}
            </a>
          );
        })}
        <line class="axis" x1={MARGIN.left} x2={width - MARGIN.right} y1={bottom} y2={bottom} />
        <g class="ticks">
          {timeTicks(buckets, step, right - MARGIN.left, wording.language).map(
            ({ at, name, year }) => (
              <text
                key={at}
                x={(x(at) ?? 0) + x.bandwidth() / 2}
                y={bottom + 16}
                text-anchor="middle"
              >
                {name}
                {year && (
                  <tspan class="year" x={(x(at) ?? 0) + x.bandwidth() / 2} dy="1.35em">
                    {year}
                  </tspan>
                )}
              </text>
            ),
          )}
        </g>
      </svg>
    </div>
  );
}
