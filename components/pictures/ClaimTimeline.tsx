import { scaleLinear } from 'd3-scale';
import type { ClaimOverTime, Dot } from '../../lib/pictures/claim-over-time';
import { bucketName, type PicturesWording } from '../../lib/wording/pictures';
import { TouchShape } from './TouchMark';
import { timeTicks } from './time-ticks';
import { useRoving } from './use-roving';
import { useWidth } from './use-width';

interface Props {
  readonly picture: ClaimOverTime;
  readonly wording: PicturesWording;
  readonly linkOf: (of: {
    readonly site: string;
    readonly from: string;
    readonly to: string;
  }) => string;
}

/** Outlets that are drawn, the first to touch the claim at the top. */
export const MOST_OUTLETS = 16;
/** CSS pixels. */
const ROW = 34;
const NARROW = 560;
const NAMES = 190;
const FOOT = 40;
const LARGEST = 300;
/** By which marks of one outlet and time stand apart. */
const APART = 13;

/** A line for each outlet, and on it a mark where it touched the claim. */
export function ClaimTimeline({ picture, wording, linkOf }: Props) {
  const [place, width] = useWidth<HTMLDivElement>();
  const { buckets, step } = picture;
  const outlets = picture.outlets.slice(0, MOST_OUTLETS);
  const isNarrow = width < NARROW;
  const row = isNarrow ? ROW + 16 : ROW;
  const left = isNarrow ? 14 : NAMES;
  const height = outlets.length * row + FOOT;
  const bottom = height - FOOT;
  const x = scaleLinear()
    .domain([0, Math.max(1, buckets.length - 1)])
    .range([left + 8, width - 22]);
  const most = Math.max(...outlets.flatMap(({ dots }) => dots.map(({ count }) => count)));
  const isThere = (line: number, at: number) =>
    outlets[line]?.dots.some((dot) => dot.at === at) ?? false;
  const roving = useRoving({ row: 0, column: outlets[0]?.dots[0]?.at ?? 0 }, (wanted) =>
    isThere(wanted.row, wanted.column),
  );
  const ticks = timeTicks(buckets, step, width - left - 30, wording.language);
  return (
    <div class="drawing" ref={place}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        aria-label={wording.claimOverTime.title}
        onKeyDown={roving.onKeyDown}
      >
        <g class="ticks">
          {ticks.map(({ at, name, year }) => (
            <g key={at}>
              <line x1={x(at)} x2={x(at)} y1={0} y2={bottom} />
              <text x={x(at)} y={bottom + 16} text-anchor="middle">
                {name}
                {year && (
                  <tspan class="year" x={x(at)} dy="1.35em">
                    {year}
                  </tspan>
                )}
              </text>
            </g>
          ))}
        </g>
        {outlets.map(({ site, dots }, line) => {
          const middle = line * row + (isNarrow ? row - ROW / 2 : row / 2);
          return (
            <g key={site} class="outlet">
              <line x1={left} x2={width - 8} y1={middle} y2={middle} />
              {isNarrow ? (
                <text x={0} y={line * row + 14}>
                  {site}
                </text>
              ) : (
                <text x={NAMES - 12} y={middle} dy="0.34em" text-anchor="end">
                  {shortened(site)}
                </text>
              )}
              {[...Map.groupBy(dots, ({ at }) => at)].map(([at, here]) => {
                const bucket = buckets[at];
                if (!bucket) return null;
                const name = nameOf(site, bucketName(bucket, step, wording), here, wording);
                return (
                  <g key={at} transform={`translate(${x(at)} ${middle})`}>
                    <a
                      class="dots"
                      href={linkOf({ site, ...bucket })}
                      aria-label={name}
                      {...roving.of(line, at)}
                    >
                      <title>{name}</title>
                      <rect
                        class="dots-ground"
                        x="-12"
                        y={-ROW / 2 + 1}
                        width={24}
                        height={ROW - 2}
                      />
                      {here.map(({ stance, count }, i) => (
                        <g
                          key={stance}
                          transform={`translate(0 ${(i - (here.length - 1) / 2) * APART})`}
                        >
                          <TouchShape
                            touch={stance}
                            area={(LARGEST * count) / (most * here.length)}
                          />
                        </g>
                      ))}
                    </a>
                  </g>
                );
              })}
            </g>
          );
        })}
        <line class="axis" x1={left} x2={width - 8} y1={bottom} y2={bottom} />
      </svg>
    </div>
  );
}

function nameOf(
  site: string,
  when: string,
  dots: readonly Dot[],
  { claimOverTime: words, touch, language }: PicturesWording,
): string {
  const count = dots.reduce((sum, dot) => sum + dot.count, 0);
  const stances = dots.map(({ stance }) => touch[stance]);
  return words.mark(
    site,
    when,
    count,
    new Intl.ListFormat(language, { type: 'unit' }).format(stances),
  );
}

/** Characters of a host that have room beside the lines. */
const LONGEST = 26;

function shortened(site: string): string {
  return site.length <= LONGEST ? site : `${site.slice(0, LONGEST - 1)}…`;
}
