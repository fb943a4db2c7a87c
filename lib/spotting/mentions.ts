import type { ClaimId, ContextGroup, CueRule, FalseFriend, Lexicon } from '../knowledge/model';
import type { TextLanguage } from '../text/language';
import { isOverlapping, type Span } from '../text/span';
import { wholeWords } from '../text/whole-words';
import type { Focus } from './focus';
import type { Mention } from './mention';
import type { ReadSentence } from './read-sentences';
import { stanceOf } from './stance';
import type { Found, GroupName } from './word-index';

/** Sentences on each side in which a context word must stand. */
const NEARBY = 2;
/** Share of sentences with a cyber word from which the whole text is on cyber, and "the law" is a cyber law. */
const THROUGHOUT = 0.12;
/** Claims that tell of other states by nature: naming one does not lead away from Japan. */
const WITH_OTHERS: ReadonlySet<string> = new Set(['western-framework', 'allied-intelligence']);

/** Cues of one claim, ready to run in one language. */
export interface ClaimSpotter {
  readonly claim: ClaimId;
  readonly needs: readonly ContextGroup[];
  readonly form: GroupName;
  readonly rules: readonly CueRule[];
  readonly patterns: readonly RegExp[];
}

/** The claims' cues in one language. */
export function claimSpotters(lexicon: Lexicon, language: TextLanguage): ClaimSpotter[] {
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

/** The sentences that touch a claim, in the order of the text; one mention per sentence and claim. */
export function findMentions(
  sentences: readonly ReadSentence[],
  focus: Focus,
  friends: readonly FalseFriend[],
  spottersOf: (language: TextLanguage) => readonly ClaimSpotter[],
): Mention[] {
  const mentions: Mention[] = [];
  const cyber = sentences.filter(({ found }) => found.has('context:CYBER')).length;
  const isCyberThroughout = cyber >= sentences.length * THROUGHOUT;
  for (const [index, sentence] of sentences.entries()) {
    const near = sentences.slice(Math.max(0, index - NEARBY), index + NEARBY + 1);
    const isNear = (group: GroupName) => near.some(({ found }) => found.has(group));
    const isOfJapan = focus.ofJapan[index] ?? false;
    const holds = (group: ContextGroup) =>
      group === 'JP'
        ? isOfJapan || isNear('context:JP')
        : (group === 'CYBER' && isCyberThroughout) || isNear(`context:${group}`);
    const masked = maskedSpans(sentence, friends, isNear, holds);
    for (const spotter of spottersOf(sentence.language)) {
      if (!isOfJapan && !(focus.isJapan && WITH_OTHERS.has(spotter.claim))) continue;
      if (!spotter.needs.every(holds)) continue;
      const why = whyOf(sentence, spotter, masked, isNear);
      if (why.length === 0) continue;
      mentions.push({
        claim: spotter.claim,
        span: sentence.span,
        stance: stanceOf(sentence),
        why: why.map(sentence.place),
      });
    }
  }
  return mentions;
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

/** The words that make the sentence touch the claim, in order and without overlap; empty when it does not. */
function whyOf(
  { compared, found }: ReadSentence,
  { form, rules, patterns }: ClaimSpotter,
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
