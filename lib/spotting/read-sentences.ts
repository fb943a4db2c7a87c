import { comparable } from '../text/compare';
import { languageOf, type TextLanguage } from '../text/language';
import { normalize, originalSpan } from '../text/normalize';
import { sentencesOf } from '../text/sentences';
import type { Span } from '../text/span';
import type { Found, GroupName, WordIndex } from './word-index';

/** A sentence with the words that stand in it; spans of words are in `compared`. */
export interface ReadSentence {
  /** In the page's text. */
  readonly span: Span;
  readonly language: TextLanguage;
  readonly compared: string;
  readonly found: Found;
  /** The place of a stretch of `compared` in the page's text. */
  readonly place: (span: Span) => Span;
}

/** UTF-16 units of a sentence that are looked at: three times the longest sentence of sober prose. */
const LONGEST = 1_200;

/**
 * Reads a text sentence by sentence, each block in its own language.
 *
 * @param declared - the language that the page declares, or empty.
 */
export function readSentences(
  text: string,
  declared: string,
  indexOf: (language: TextLanguage) => WordIndex,
): ReadSentence[] {
  const sentences: ReadSentence[] = [];
  const main = languageOf(text, declared);
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const block = text.slice(start, end);
    if (block.trim() !== '') {
      const language = languageOf(block, main);
      for (const span of sentencesOf(block, language)) {
        sentences.push(readSentence(text, start + span.start, start + span.end, language, indexOf));
      }
    }
    start = end + 1;
  }
  return sentences;
}

function readSentence(
  text: string,
  start: number,
  end: number,
  language: TextLanguage,
  indexOf: (language: TextLanguage) => WordIndex,
): ReadSentence {
  const normalized = normalize(text.slice(start, Math.min(end, start + LONGEST)));
  const compared = comparable(normalized.text, language);
  const found = new Map<GroupName, Span[]>();
  indexOf(language).find(compared, (group, span) => {
    const spans = found.get(group);
    if (spans) spans.push(span);
    else found.set(group, [span]);
  });
  return {
    span: { start, end },
    language,
    compared,
    found,
    place: (span) => {
      const local = originalSpan(normalized, span);
      return { start: start + local.start, end: start + local.end };
    },
  };
}
