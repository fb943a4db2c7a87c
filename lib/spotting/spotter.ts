import type { Lexicon } from '../knowledge/model';
import { languageOf, type TextLanguage } from '../text/language';
import type { Span } from '../text/span';
import { focusOf } from './focus';
import type { Mention, Topic } from './mention';
import { type ClaimSpotter, claimSpotters, findMentions } from './mentions';
import { readSentences } from './read-sentences';
import { topicOf } from './topic';
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

/** A lexicon ready to run; keep one for all pages. */
export interface Spotter {
  report(reading: Reading): { readonly topic: Topic; readonly mentions: readonly Mention[] };
}

/** Compiles a lexicon; each language when a page first needs it, a few milliseconds each. */
export function compileSpotter(lexicon: Lexicon): Spotter {
  const indexOf = perScript((language) => indexWords(lexicon, language));
  const spottersOf = perScript((language) => claimSpotters(lexicon, language));
  return {
    report({ text, article, title, lang }) {
      const body = text.slice(article.start, article.end);
      const headline = readSentences(title, languageOf(body, lang), indexOf);
      const sentences = readSentences(body, lang, indexOf);
      const topic = topicOf(body, headline, sentences);
      if (!topic.isCyberPolicy) return { topic, mentions: [] };
      const focus = focusOf(headline, sentences);
      const mentions = findMentions(sentences, focus, lexicon.falseFriends, spottersOf);
      return { topic, mentions: mentions.map((mention) => moveBy(mention, article.start)) };
    },
  };
}

/** Both Chinese scripts share what is compiled, as they are compared in one. */
function perScript<T extends WordIndex | ClaimSpotter[]>(
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

function moveBy(mention: Mention, offset: number): Mention {
  if (offset === 0) return mention;
  const move = ({ start, end }: Span) => ({ start: start + offset, end: end + offset });
  return { ...mention, span: move(mention.span), why: mention.why.map(move) };
}
