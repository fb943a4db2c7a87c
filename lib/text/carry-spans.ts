import type { Span } from './span';

/**
 * Where spans of a text stand in a later state of it, as far as that is plain: before the first change, behind the
 * last one, or in lines between them that still stand once, word for word. Null for the others.
 *
 * A stopgap until the text is searched properly: O(length) for the changed middle, and no guesses.
 */
export function carrySpans(before: string, after: string, spans: readonly Span[]): (Span | null)[] {
  const head = commonLength(before, after, false);
  const most = Math.min(before.length, after.length) - head;
  const tail = Math.min(most, commonLength(before, after, true));
  const shift = after.length - before.length;
  let lines: ReadonlyMap<string, number> | null = null;
  return spans.map(({ start, end }) => {
    if (end <= head) return { start, end };
    if (start >= before.length - tail) return { start: start + shift, end: end + shift };
    const from = before.lastIndexOf('\n', start - 1) + 1;
    const to = before.indexOf('\n', end);
    const around = before.slice(from, to < 0 ? before.length : to);
    lines ??= linesOnce(after);
    const at = around.includes('\n') ? placeOnce(after, around) : lines.get(around);
    return at === undefined ? null : { start: start - from + at, end: end - from + at };
  });
}

/** Where several whole lines stand in a text, if they do so once. O(length). */
function placeOnce(text: string, lines: string): number | undefined {
  const framed = `\n${text}\n`;
  const at = framed.indexOf(`\n${lines}\n`);
  return at >= 0 && framed.indexOf(`\n${lines}\n`, at + 1) < 0 ? at : undefined;
}

/** Where each line starts that stands in a text once. */
function linesOnce(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const twice = new Set<string>();
  let start = 0;
  for (const line of text.split('\n')) {
    if (lines.has(line)) twice.add(line);
    lines.set(line, start);
    start += line.length + 1;
  }
  for (const line of twice) lines.delete(line);
  return lines;
}

/** UTF-16 units that two texts have in common at their start, or end; by halving, as comparing slices is fast. */
function commonLength(a: string, b: string, isAtEnd: boolean): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    // What is below is known to agree already.
    const agrees = isAtEnd
      ? a.slice(a.length - middle, a.length - low) === b.slice(b.length - middle, b.length - low)
      : a.slice(low, middle) === b.slice(low, middle);
    if (agrees) low = middle;
    else high = middle - 1;
  }
  return low;
}
