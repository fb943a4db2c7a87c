import type { ClaimId, ContextGroup, CueRule, FalseFriend, Lexicon } from '../knowledge/model';
import type { TextLanguage } from '../text/language';
import { isOverlapping, type Span } from '../text/span';
import { wholeWords } from '../text/whole-words';
import type { ReadSentence } from './read-sentences';
import type { Found, GroupName } from './word-index';

/** Sentences on each side in which a context word must stand. */
const NEARBY = 2;
/** Share of sentences with a cyber word from which the whole text is on cyber, and "the law" is a cyber law. */
const THROUGHOUT = 0.12;

/** Cues of one claim, ready to run in one language. */
export interface ClaimCues {
  readonly claim: ClaimId;
  readonly needs: readonly ContextGroup[];
  readonly form: GroupName;
  readonly rules: readonly CueRule[];
  readonly patterns: readonly RegExp[];
}

/** What the cues find in a sentence, as spans of `compared`. */
export interface CueHits {
  /** For each claim whose cues stand there, the words, in order; never empty. */
  readonly cues: ReadonlyMap<ClaimId, readonly Span[]>;
  /** False friends: words that mean something else here. */
  readonly masked: readonly Span[];
}

/** The claims' cues in one language. */
export function claimCues(lexicon: Lexicon, language: TextLanguage): ClaimCues[] {
  const isChinese = language === 'zh-Hans' || language === 'zh-Hant';
  const languages: readonly TextLanguage[] = isChinese ? ['zh-Hans', 'zh-Hant'] : [language];
  const { words } = lexicon;
  const name = (group: string) => (group in words ? `words:${group}` : `context:${group}`);
  return lexicon.cues.map(({ claim, needs, rules, patterns }) => ({
    claim,
    needs,
    form: `form:${claim}`,
    rules: rules.map(({ all, near, none }) => ({
      all: all.map(name),
      near: near.map(name),
      none: none.map(name),
    })),
    patterns: languages
      .flatMap((lang) => patterns[lang] ?? [])
      .map((source) => new RegExp(source, 'iu')),
  }));
}

/** What the cues find, sentence by sentence. Whose law a sentence tells of is not asked here. */
export function findCues(
  sentences: readonly ReadSentence[],
  friends: readonly FalseFriend[],
  cuesOf: (language: TextLanguage) => readonly ClaimCues[],
): CueHits[] {
  const cyber = sentences.filter(({ found }) => found.has('context:CYBER')).length;
  const isCyberThroughout = cyber >= sentences.length * THROUGHOUT;
  return sentences.map((sentence, index) => {
    const near = sentences.slice(Math.max(0, index - NEARBY), index + NEARBY + 1);
    const isNear = (group: GroupName) => near.some(({ found }) => found.has(group));
    const holds = (group: ContextGroup) =>
      group === 'JP' || (group === 'CYBER' && isCyberThroughout) || isNear(`context:${group}`);
    const masked = maskedSpans(sentence, friends, isNear, holds);
    const hits = new Map<ClaimId, readonly Span[]>();
    for (const cues of cuesOf(sentence.language)) {
      if (!cues.needs.every(holds)) continue;
      const words = wordsOf(sentence, cues, masked, isNear);
      if (words.length > 0) hits.set(cues.claim, words);
    }
    return { cues: hits, masked };
  });
}

/** Surfaces in this sentence that mean something else here. */
function maskedSpans(
  { found }: ReadSentence,
  friends: readonly FalseFriend[],
  isNear: (group: GroupName) => boolean,
  holds: (group: ContextGroup) => boolean,
): Span[] {
  return friends.flatMap(({ unless }, index) => {
    const surfaces = found.get(`surface:${index}`);
    if (!surfaces || !isNear(`beside:${index}`)) return [];
    return unless.length > 0 && unless.every(holds) ? [] : surfaces;
  });
}

/** The words by which a sentence may touch the claim, in order and without overlap; empty when it may not. */
function wordsOf(
  { compared, found }: ReadSentence,
  { form, rules, patterns }: ClaimCues,
  masked: readonly Span[],
  isNear: (group: GroupName) => boolean,
): Span[] {
  const isFree = (span: Span) => !masked.some((mask) => isOverlapping(mask, span));
  const spans: Span[] = (found.get(form) ?? []).filter(isFree);
  for (const { all, near, none } of rules) {
    if (none.some((group) => found.has(group)) || !near.every(isNear)) continue;
    spans.push(...partsOf(all, found, isFree));
  }
  if (spans.length === 0) {
    for (const pattern of patterns) {
      const match = pattern.exec(compared);
      if (!match || match[0] === '') continue;
      const span = { start: match.index, end: match.index + match[0].length };
      if (isFree(span)) return [span];
    }
  }
  return longestFirst(spans.map((span) => wholeWords(compared, span)));
}

/** One word of each group, none serving two of them; empty when a group has none. */
function partsOf(
  groups: readonly GroupName[],
  found: Found,
  isFree: (span: Span) => boolean,
): Span[] {
  const parts: Span[] = [];
  for (const group of groups) {
    const part = found
      .get(group)
      ?.find((span) => isFree(span) && !parts.some((other) => isOverlapping(other, span)));
    if (!part) return [];
    parts.push(part);
  }
  return parts;
}

function longestFirst(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => isOverlapping(other, span))) kept.push(span);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
