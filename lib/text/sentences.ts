import type { TextLanguage } from './language';
import type { Span } from './span';

/** After one of these a full stop ends no sentence. Compared in lower case, without the stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt cmdr adm sgt gov sen rep rev hon pres st jr sr vs v no nos art arts sec ' +
    'fig figs vol ch pp p para cf etc al e.g i.e ca approx dept est inc ltd co corp bros ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m'
  ).split(' '),
);
/** Of the abbreviations, those that also end sentences; the next word's capital decides. */
const MAY_END = new Set(['etc', 'inc', 'ltd', 'co', 'corp', 'a.m', 'p.m', 'jr', 'sr', 'al']);
const CLOSING = /["'”’»)\]）」』】》〉]/;
const OPENING: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '“': '”',
  '（': '）',
  '《': '》',
};
/** Kana, ideographs, Hangul: after one of these even a bare ! or ? ends the sentence. */
const WIDE = /[\u3041-\u30fc\u4e00-\u9fff\uac00-\ud7a3]/;
/** A quotation that is not closed within this many characters was none (a stray mark). */
const QUOTATION = 400;

/**
 * The sentences of a text, in order, without the white space around them; together they hold every other character.
 * A line feed always ends one, as it parts blocks. In Chinese, Japanese and Korean a stop inside 「…」 or “…” ends none,
 * save where the quotation ends there and a new sentence follows. Linear in the text.
 */
export function sentencesOf(text: string, language: TextLanguage): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    splitBlock(text, start, end, language, spans);
    start = end + 1;
  }
  return spans;
}

function splitBlock(text: string, from: number, to: number, language: TextLanguage, spans: Span[]) {
  let start = from;
  for (let at = from; at < to; at++) {
    const close = closingOf(text, at, from, language);
    const closedAt =
      close === undefined ? -1 : text.slice(at + 1, Math.min(to, at + QUOTATION)).indexOf(close);
    if (closedAt >= 0) {
      at += closedAt + 1;
      // 他说：“……。”他又说 – a stop just inside the closing mark ends the sentence, when what follows begins anew.
      if (/[。！？!?.]/.test(text.charAt(at - 1)) && isBreak(text, at + 1, to, language)) {
        push(text, start, at + 1, spans);
        start = at + 1;
      }
      continue;
    }
    if (!isEnd(text, at, start, to)) continue;
    let end = at + 1;
    while (end < to && (/[.。！？!?…]/.test(text.charAt(end)) || CLOSING.test(text.charAt(end))))
      end++;
    push(text, start, end, spans);
    start = end;
    at = end - 1;
  }
  push(text, start, to, spans);
}

/** After a quotation that ends with a full stop: 」と述べた and "라고 go on; in Chinese a new sentence begins. */
function isBreak(text: string, at: number, to: number, language: TextLanguage): boolean {
  if (at >= to) return true;
  if (language === 'ko') return /\s/.test(text.charAt(at));
  return language !== 'ja' && !/[，、,；;：:。的之一等]/.test(text.charAt(at));
}

/** The mark that closes a quotation opened here, or undefined; straight marks open one in Korean after a space. */
function closingOf(text: string, at: number, from: number, language: TextLanguage) {
  const char = text.charAt(at);
  if (language === 'en') return undefined;
  if (language !== 'ko') return OPENING[char];
  const isStraight = char === '"' && (at === from || /[\s(]/.test(text.charAt(at - 1)));
  return isStraight ? '"' : OPENING[char];
}

function isEnd(text: string, at: number, start: number, to: number): boolean {
  const char = text.charAt(at);
  if (char === '。' || char === '！' || char === '？' || char === '．') return true;
  if (char !== '.' && char !== '!' && char !== '?' && char !== '…') return false;
  let after = at + 1;
  while (after < to && (/[.!?…]/.test(text.charAt(after)) || CLOSING.test(text.charAt(after))))
    after++;
  if (after >= to) return true;
  const isSpaced = /\s/.test(text.charAt(after));
  if (char === '…') return isSpaced && isFreshStart(text, after, to);
  // "3.14", "example.com", "U.S.-led": no sentence ends inside a word. Korean 다. may lack the space.
  if (!isSpaced && char !== '.') return WIDE.test(text.charAt(at - 1));
  if (!isSpaced)
    return (
      /[\uac00-\ud7a3]/.test(text.charAt(at - 1)) && /[\uac00-\ud7a3"'“‘]/.test(text.charAt(after))
    );
  if (char !== '.') return isFreshStart(text, after, to);
  return isFreshStart(text, after, to) && !isAbbreviation(text, at, start, after, to);
}

/** What follows begins like a sentence: not with a small letter. */
function isFreshStart(text: string, at: number, to: number): boolean {
  let next = at;
  while (next < to && next - at < 16 && /[\s"'“‘«([（「『]/.test(text.charAt(next))) next++;
  return next >= to || !/[a-z,;:]/.test(text.charAt(next));
}

function isAbbreviation(
  text: string,
  at: number,
  start: number,
  after: number,
  to: number,
): boolean {
  let from = at;
  while (from > start && at - from < 12 && /[A-Za-z.]/.test(text.charAt(from - 1))) from--;
  const word = text.slice(from, at);
  if (word === '') return false;
  const next = nextWord(text, after, to);
  // "J. Smith", "George W. Bush"
  if (/^[A-Z]$/.test(word)) return from > start || /^[A-Z]/.test(next);
  // "U.S. Cyber Command" goes on, "in the U.S. The law" does not: function words begin sentences.
  if (/^([A-Za-z]\.)+[A-Za-z]$/.test(word) && !ABBREVIATIONS.has(word.toLowerCase()))
    return !isStarter(next);
  const lower = word.toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return false;
  if (lower === 'no' || lower === 'nos' || lower === 'art' || lower === 'p')
    return /^\d/.test(next);
  if (lower === 'may' || lower === 'mar') return /^\d/.test(next);
  return MAY_END.has(lower) ? !/^[A-Z]/.test(next) : true;
}

function nextWord(text: string, at: number, to: number): string {
  let from = at;
  while (from < to && from - at < 16 && /[\s"'“‘([]/.test(text.charAt(from))) from++;
  return text.slice(from, Math.min(to, from + 16)).split(/[\s,.;]/, 1)[0] ?? '';
}

function isStarter(word: string): boolean {
  return /^(The|A|An|It|This|That|These|Those|He|She|They|We|I|In|On|At|But|And|Or|If|When|While|As|For|By|With|After|Before|Since|Although|However|Its|Their|His|Her|There|So|Yet|To|From|Under|Both|Critics|Officials|Japan|China|Tokyo|Beijing)$/.test(
    word,
  );
}

function push(text: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (end > start) spans.push({ start, end });
}
