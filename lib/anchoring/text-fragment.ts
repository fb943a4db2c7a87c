import type { TextQuoteSelector } from '../annotation/model';
import type { Span } from '../text/span';

/**
 * A link's fragment that opens a page at words of its text, after the draft community report "URL Fragment Text
 * Directives" (WICG, §3.1): `#:~:text=[prefix-,]start[,end][,-suffix]`.
 *
 * What is long or goes over several blocks is told by its beginning and its end; words around it are added until the
 * directive means one place only. Browsers match whole words and fold case, white space and nothing else.
 *
 * @param text - the page's, blocks parted by line feeds.
 * @returns the fragment with its `#`; empty for a span without words.
 */
export function textFragmentOf(text: string, span: Span): string {
  const { start, end } = widened(text, span);
  const quote = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(quote)) return '';
  const isWhole = quote.length <= WHOLE && !quote.includes('\n');
  const head = isWhole ? quote : quote.slice(0, wordsAfter(quote, 0, EDGE));
  const tail = isWhole ? '' : quote.slice(wordsBefore(quote, quote.length, EDGE));
  const parts = [head, ...(tail ? [tail] : [])].map((part) => encoded(part.trim()));
  if (isOnce(text, head)) return `${DIRECTIVE}${parts.join(',')}`;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  for (let size = EDGE; size <= CONTEXT; size += EDGE) {
    const before = text.slice(Math.max(line, wordsBefore(text, start, size)), start).trim();
    const after = text
      .slice(end, Math.min(lineEnd < 0 ? text.length : lineEnd, wordsAfter(text, end, size)))
      .trim();
    const around = [before, head].filter(Boolean).join(' ');
    if (size + EDGE <= CONTEXT && !isOnce(text, around)) continue;
    return `${DIRECTIVE}${[
      ...(before ? [`${encoded(before)}-`] : []),
      ...parts,
      ...(after ? [`-${encoded(after)}`] : []),
    ].join(',')}`;
  }
  return `${DIRECTIVE}${parts.join(',')}`;
}

/** The same of a stored quotation, whose page is not at hand: with its context, cut at whole words. */
export function storedFragmentOf({ exact, prefix, suffix }: StoredQuote): string {
  const before = prefix.replace(/^[^\s]*\s|^\S+$/u, (cut) => (SPACELESS.test(cut) ? cut : ''));
  const after = suffix.replace(/\s[^\s]*$|^\S+$/u, (cut) => (SPACELESS.test(cut) ? cut : ''));
  // A second copy, so that the context is needed.
  const text = `${before}${exact}${after}\n${exact}`;
  return textFragmentOf(text, { start: before.length, end: before.length + exact.length });
}

export type StoredQuote = Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>;

/** Scripts without spaces, in which a context that is cut anywhere is cut between words or nearly. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const DIRECTIVE = '#:~:text=';
/** UTF-16 units of a quotation that is written out whole: addresses are cut in messages when they are long. */
const WHOLE = 120;
/** UTF-16 units of a beginning, an end, or a step of context. */
const EDGE = 32;
const CONTEXT = 96;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Browsers find whole words only: a span that begins or ends within one is widened to it. */
function widened(text: string, { start, end }: Span): Span {
  const from = Math.max(0, text.lastIndexOf('\n', start - 1) + 1);
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  let [first, last] = [start, end];
  for (const { index, segment, isWordLike } of words.segment(text.slice(from, to))) {
    const [begins, ends] = [from + index, from + index + segment.length];
    if (!isWordLike) continue;
    if (begins < start && ends > start) first = begins;
    if (begins < end && ends > end) last = ends;
  }
  const quote = text.slice(first, last);
  const lead = quote.length - quote.trimStart().length;
  return { start: first + lead, end: first + lead + quote.trim().length };
}

/** Where so many units of whole words end, within a line. */
function wordsAfter(text: string, from: number, size: number): number {
  const line = text.slice(from, from + size * 2).split('\n', 1)[0] ?? '';
  let end = 0;
  for (const { index, segment } of words.segment(line)) {
    if (end >= size) break;
    end = index + segment.length;
  }
  return from + end;
}

function wordsBefore(text: string, to: number, size: number): number {
  const from = Math.max(0, to - size * 2);
  const line = text.slice(from, to).split('\n').at(-1) ?? '';
  const base = to - line.length;
  for (const { index, isWordLike } of words.segment(line)) {
    if (isWordLike && line.length - index <= size) return base + index;
  }
  return base;
}

function isOnce(text: string, quote: string): boolean {
  const folded = fold(text);
  const at = folded.indexOf(fold(quote));
  return at >= 0 && folded.indexOf(fold(quote), at + 1) < 0;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ');
}

/** Percent-encoded; `-`, `,` and `&` are the directive's own. */
function encoded(quote: string): string {
  return encodeURIComponent(quote.replaceAll(/\s+/g, ' ')).replaceAll('-', '%2D');
}
