/** How many fills there are that can be told apart without their colours, and in grey. */
export const TEXTURES = 7;

/** Lines and dots over a fill, so that bars are told apart without colours. */
const OVERLAYS = [
  '',
  'M-2 2 2 -2M0 8 8 0M6 10 10 6',
  'M2 2h1v1h-1zM6 6h1v1h-1z',
  'M0 4h8',
  'M-2 6 2 10M0 0 8 8M6 -2 10 2',
  'M4 0v8',
  'M0 4h8M4 0v8',
] as const;

interface Props {
  /** Where the patterns are used; part of their ids. */
  readonly name: string;
  /** Whether the values are the reader's colours, which then have their own. */
  readonly isColour: boolean;
  /** The kind and value of each series, by which its colour is found. */
  readonly series: readonly { readonly kind: string; readonly value: string }[];
}

/** Fills of series: a colour by what it is, a texture by its place. */
export function Textures({ name, isColour, series }: Props) {
  return (
    <defs>
      {series.map(({ kind, value }, at) => (
        <pattern
          key={`${kind} ${value}`}
          id={fillId(name, at)}
          class="fill"
          data-kind={kind}
          data-texture={at}
          data-colour={isColour ? value : undefined}
          data-place={isColour || kind !== 'value' ? undefined : at}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect width="8" height="8" />
          <path d={OVERLAYS[at % TEXTURES] ?? ''} />
        </pattern>
      ))}
    </defs>
  );
}

export function fillId(name: string, at: number): string {
  return `fill-${name}-${at}`;
}
