import type { Lexicon } from '../knowledge/model';
import { languageOf, type TextLanguage } from '../text/language';
import type { Span } from '../text/span';
import { type ClaimCues, type CueHits, claimCues, findCues } from './cues';
import { type ReadSentence, readSentences } from './read-sentences';
import { indexWords, type WordIndex } from './word-index';

/** What spotting wants to know of a page; a `PageReading` is one. */
export interface Reading {
  readonly text: string;
  /** Claims are looked for here only. */
  readonly article: Span;
  readonly title: string;
  /** BCP 47 as the page declares it, or empty. */
  readonly lang: string;
}

/** A page with what the lexicon finds in it: all that the model is trained on, and later asked about. */
export interface ReadPage {
  readonly headline: readonly SensedSentence[];
  /** Of the article; their spans count from its start. */
  readonly sentences: readonly SensedSentence[];
}

export type SensedSentence = ReadSentence & CueHits;

/** Compiles a lexicon; each language when a page first needs it, a few milliseconds each. */
export function compileSense(lexicon: Lexicon): (reading: Reading) => ReadPage {
  const indexOf = perScript((language) => indexWords(lexicon, language));
  const cuesOf = perScript((language) => claimCues(lexicon, language));
  const sense = (text: string, lang: string): SensedSentence[] => {
    const sentences = readSentences(text, lang, indexOf);
    const cues = findCues(sentences, lexicon.falseFriends, cuesOf);
    return sentences.map((sentence, index) => ({ ...sentence, ...(cues[index] ?? NONE) }));
  };
  return ({ text, article, title, lang }) => {
    const body = text.slice(article.start, article.end);
    return { headline: sense(title, languageOf(body, lang)), sentences: sense(body, lang) };
  };
}

const NONE: CueHits = { cues: new Map(), masked: [] };

/** Both Chinese scripts share what is compiled, as they are compared in one. */
function perScript<T extends WordIndex | ClaimCues[]>(
  compile: (language: TextLanguage) => T,
): (language: TextLanguage) => T {
  const compiled = new Map<TextLanguage, T>();
  return (language) => {
    const script = language === 'zh-Hant' ? 'zh-Hans' : language;
    const known = compiled.get(script);
    if (known) return known;
    const fresh = compile(script);
    compiled.set(script, fresh);
    return fresh;
  };
}
