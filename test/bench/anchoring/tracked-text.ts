import type { Span } from '../../../lib/text/span';

/** A text under edits, each unit of which knows where it stood at first. */
export interface TrackedText {
  readonly text: string;
  /** A unit's place in the text before all edits; −1 of what was put in. */
  readonly origins: readonly number[];
}

export function track(text: string): TrackedText {
  return { text, origins: Array.from({ length: text.length }, (_, unit) => unit) };
}

/** What stands in a span gives way to new text, which is of no origin. */
export function splice(tracked: TrackedText, { start, end }: Span, inserted: string): TrackedText {
  return {
    text: tracked.text.slice(0, start) + inserted + tracked.text.slice(end),
    origins: [
      ...tracked.origins.slice(0, start),
      ...Array.from(inserted, () => -1),
      ...tracked.origins.slice(end),
    ],
  };
}

/** New words for old ones: they stand for what they replace, so that an edge of the quote stays where it was. */
export function replace(tracked: TrackedText, { start, end }: Span, words: string): TrackedText {
  const from = tracked.origins[start] ?? -1;
  const to = tracked.origins[end - 1] ?? -1;
  const { text, origins } = splice(tracked, { start, end }, words);
  return {
    text,
    origins: origins.map((origin, unit) => {
      if (unit === start) return from;
      return unit === start + words.length - 1 ? to : origin;
    }),
  };
}

/** Pieces of a text in a new order, or fewer of them. */
export function arrange(tracked: TrackedText, pieces: readonly Span[]): TrackedText {
  return {
    text: pieces.map(({ start, end }) => tracked.text.slice(start, end)).join(''),
    origins: pieces.flatMap(({ start, end }) => tracked.origins.slice(start, end)),
  };
}

/** Each character becomes what `change` says; all of that stands where the character stood. */
export function mapCharacters(
  { text, origins }: TrackedText,
  change: (character: string, at: number) => string,
): TrackedText {
  let mapped = '';
  const mappedOrigins: number[] = [];
  let at = 0;
  for (const character of text) {
    const changed = change(character, at);
    mapped += changed;
    for (let unit = 0; unit < changed.length; unit++) {
      mappedOrigins.push(origins[at + Math.min(unit, character.length - 1)] ?? -1);
    }
    at += character.length;
  }
  return { text: mapped, origins: mappedOrigins };
}

/** Where the words that stood in a span stand now, from the first to the last of them; null when all are gone. */
export function spanNow({ origins }: TrackedText, { start, end }: Span): Span | null {
  const isOfSpan = (origin: number) => origin >= start && origin < end;
  const first = origins.findIndex(isOfSpan);
  return first < 0 ? null : { start: first, end: origins.findLastIndex(isOfSpan) + 1 };
}
