import type { Span } from './span';

/** The two ends of a span. */
export type End = 'first' | 'last';
/** How far an end goes in one step: over a word, as the language parts them, or over one character as readers see it. */
export type Step = 'word' | 'character';

const segmenters = new Map<Step, Intl.Segmenter>();

/**
 * The languages' own rules for words and characters: Unicode Annex 29, and ICU's dictionaries where no space parts
 * words. Made when first asked for, as it takes the browser some milliseconds, and few pages ever need it.
 */
function segmenterOf(step: Step): Intl.Segmenter {
  const granularity = step === 'word' ? 'word' : 'grapheme';
  const known = segmenters.get(step) ?? new Intl.Segmenter(undefined, { granularity });
  segmenters.set(step, known);
  return known;
}

/**
 * A span of which one end went a step on, or as it is where there is nothing further. It never becomes empty, and never
 * begins or ends with white space. Linear in the line that the end stands in.
 *
 * @param within - what both ends stay in.
 */
export function moveEnd(
  text: string,
  span: Span,
  end: End,
  direction: 'back' | 'on',
  step: Step,
  within: Span,
): Span {
  const place = direction === 'on' ? placeAfter : placeBefore;
  const found = place(text, span, end, step, within);
  return found === null ? span : withEnd(span, end, found);
}

/**
 * A span of which one end is drawn to a place in the text: to the nearest end of a word, or of a character. It keeps at
 * least one word, or character, however far the place lies behind the other end.
 *
 * @param place - UTF-16 units.
 * @param within - what both ends stay in.
 */
export function drawEnd(
  text: string,
  span: Span,
  end: End,
  place: number,
  step: Step,
  within: Span,
): Span {
  const isFirst = end === 'first';
  const reach = isFirst
    ? { start: within.start, end: span.end }
    : { start: span.start, end: within.end };
  const at = Math.max(reach.start, Math.min(place, reach.end));
  const places = piecesNear(text, at, step, reach).map((piece) =>
    isFirst ? piece.start : piece.end,
  );
  const [first, ...others] = places;
  if (first === undefined) return span;
  const distance = (one: number) => Math.abs(one - at);
  const nearest = others.reduce((a, b) => (distance(b) < distance(a) ? b : a), first);
  return withEnd(span, end, nearest);
}

/** The first character of a span as readers see it, and the last one. */
export function endsOf(text: string, span: Span): { readonly first: Span; readonly last: Span } {
  const first = piecesAfter(text, span.start, 'character', span.end).next().value;
  const last = piecesBefore(text, span.end, 'character', span.start).next().value;
  return { first: first ?? span, last: last ?? span };
}

/** The word at an end of a span, or what stands there in its stead. */
export function wordAt(text: string, span: Span, end: End): string {
  const { start, end: to } =
    (end === 'first'
      ? piecesAfter(text, span.start, 'word', span.end).next().value
      : piecesBefore(text, span.end, 'word', span.start).next().value) ?? span;
  return text.slice(start, to);
}

function withEnd(span: Span, end: End, at: number): Span {
  return end === 'first' ? { start: at, end: span.end } : { start: span.start, end: at };
}

function placeAfter(text: string, span: Span, end: End, step: Step, within: Span): number | null {
  if (end === 'last') {
    return piecesAfter(text, span.end, step, within.end).next().value?.end ?? null;
  }
  // Not behind the last word: something of the span stays.
  for (const piece of piecesAfter(text, span.start, step, span.end)) {
    if (piece.start > span.start) return piece.start;
  }
  return null;
}

function placeBefore(text: string, span: Span, end: End, step: Step, within: Span): number | null {
  if (end === 'first') {
    return piecesBefore(text, span.start, step, within.start).next().value?.start ?? null;
  }
  for (const piece of piecesBefore(text, span.end, step, span.start)) {
    if (piece.end < span.end) return piece.end;
  }
  return null;
}

/** Those in the line of a place, and the nearest in other lines on both sides; cut to what may be reached. */
function piecesNear(text: string, at: number, step: Step, reach: Span): Span[] {
  const line = lineAt(text, at);
  const here = [...piecesOf(text, line, step)]
    .filter(({ start, end }) => start < reach.end && end > reach.start)
    .map(({ start, end }) => ({
      start: Math.max(start, reach.start),
      end: Math.min(end, reach.end),
    }));
  const before = piecesBefore(text, line.start, step, reach.start).next().value;
  const after = piecesAfter(text, line.end, step, reach.end).next().value;
  return [before, ...here, after].filter((piece) => piece !== null && piece !== undefined);
}

/** Words or characters that end behind a place, from there on; the first one may begin before it, and is cut. */
function* piecesAfter(text: string, from: number, step: Step, to: number): Generator<Span, null> {
  let line = lineAt(text, from);
  for (;;) {
    for (const { start, end } of piecesOf(text, line, step)) {
      if (start >= to) return null;
      if (end > from) yield { start: Math.max(start, from), end: Math.min(end, to) };
    }
    if (line.end >= to) return null;
    line = lineAt(text, line.end + 1);
  }
}

/** Words or characters that begin before a place, from there back; the first one may end behind it, and is cut. */
function* piecesBefore(text: string, from: number, step: Step, to: number): Generator<Span, null> {
  let line = lineAt(text, from);
  for (;;) {
    for (const { start, end } of [...piecesOf(text, line, step)].toReversed()) {
      if (end <= to) return null;
      if (start < from) yield { start: Math.max(start, to), end: Math.min(end, from) };
    }
    if (line.start <= to) return null;
    line = lineAt(text, line.start - 1);
  }
}

/** The words of a line, without the marks between them; or its characters, without white space. */
function* piecesOf(text: string, line: Span, step: Step): Generator<Span> {
  const segmenter = segmenterOf(step);
  for (const part of segmenter.segment(text.slice(line.start, line.end))) {
    if (step === 'word' ? !part.isWordLike : part.segment.trim() === '') continue;
    const start = line.start + part.index;
    yield { start, end: start + part.segment.length };
  }
}

/** Without the line feed. A place at a line's end belongs to it. */
function lineAt(text: string, at: number): Span {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
}
