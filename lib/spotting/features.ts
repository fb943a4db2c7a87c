import type { TextLanguage } from '../text/language';
import { isOverlapping, type Span } from '../text/span';
import type { CueHits } from './cues';
import type { GroupName } from './word-index';

/** What the model looks at in a sentence: its words, the lexicon's words in it, and what the cues say. */
export interface FeatureText extends CueHits {
  readonly language: TextLanguage;
  readonly compared: string;
  readonly found: ReadonlyMap<GroupName, readonly Span[]>;
}

/** Takes a feature: its hash (32 bits), its weight, and where in the compared sentence it stands. */
export type FeatureSink = (hash: number, weight: number, start: number, end: number) => void;

/** Kinds of features; each hashes apart from the others. */
const KIND = {
  word: 1,
  pair: 2,
  letters: 3,
  stem: 4,
  han: 5,
  group: 6,
  groups: 7,
  cue: 8,
} as const;
/** Pieces of words are many and say the same again; so they weigh less. */
const LETTERS = 0.5;
const SYLLABLES = 0.7;
const SINGLE = 0.5;
const GROUPS = 0.7;
/** A cue was written for its claim. */
const CUE = 1.5;

/**
 * Features of a sentence: words with their neighbours and pieces (English, Korean), runs of one to four characters
 * (Chinese, Japanese), and in every language the lexicon's word groups and pairs of them, by which languages learn from
 * one another. Hashed, so that a model needs no dictionary (Weinberger et al., "Feature Hashing for Large Scale
 * Multitask Learning", 2009). A feature may come more than once.
 */
export function featuresOf(text: FeatureText, to: FeatureSink): void {
  const { language, compared, masked } = text;
  const sink: FeatureSink =
    masked.length === 0
      ? to
      : (hash, weight, start, end) => {
          if (!masked.some((mask) => isOverlapping(mask, { start, end }))) {
            to(hash, weight, start, end);
          }
        };
  if (language === 'en') wordFeatures(compared, sink);
  else if (language === 'ko') koreanFeatures(compared, sink);
  else characterFeatures(compared, language === 'ja' ? 'ja' : 'zh', sink);
  groupFeatures(text.found, sink);
  for (const [claim, words] of text.cues) {
    const cue = hash(KIND.cue, '', claim);
    for (const { start, end } of words) sink(cue, CUE, start, end);
  }
}

function wordFeatures(text: string, sink: FeatureSink): void {
  let before: { word: string; start: number } | undefined;
  for (const match of text.matchAll(/[a-z0-9\u00e0-\u024f]+/g)) {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    if (word === 's' && text[start - 1] === "'") continue;
    sink(hash(KIND.word, 'en', word), 1, start, end);
    if (before) sink(hash(KIND.pair, 'en', `${before.word} ${word}`), 1, before.start, end);
    const padded = `<${word}>`;
    for (const size of [4, 5]) {
      for (let at = 0; at + size <= padded.length; at++) {
        sink(hash(KIND.letters, 'en', padded.slice(at, at + size)), LETTERS, start, end);
      }
    }
    before = { word, start };
  }
}

function koreanFeatures(text: string, sink: FeatureSink): void {
  let before: { stem: string; start: number } | undefined;
  for (const match of text.matchAll(/[\uac00-\ud7a3a-z0-9]+/g)) {
    const [word] = match;
    const start = match.index;
    for (let size = 1; size <= Math.min(4, word.length); size++) {
      sink(hash(KIND.stem, 'ko', word.slice(0, size)), 1, start, start + size);
    }
    for (const size of [2, 3]) {
      for (let at = 0; at + size <= word.length; at++) {
        const piece = word.slice(at, at + size);
        sink(hash(KIND.letters, 'ko', piece), SYLLABLES, start + at, start + at + size);
      }
    }
    const stem = word.slice(0, 2);
    if (before) {
      sink(hash(KIND.pair, 'ko', `${before.stem} ${stem}`), 1, before.start, start + stem.length);
    }
    before = { stem, start };
  }
}

function characterFeatures(text: string, language: 'zh' | 'ja', sink: FeatureSink): void {
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}ー]+/gu)) {
    const [run] = match;
    for (let size = 1; size <= 4; size++) {
      for (let at = 0; at + size <= run.length; at++) {
        const piece = run.slice(at, at + size);
        if (language === 'ja' && size <= 2 && /^[ぁ-ん]+$/.test(piece)) continue;
        const start = match.index + at;
        sink(hash(KIND.han, language, piece), size === 1 ? SINGLE : 1, start, start + size);
      }
    }
  }
}

function groupFeatures(found: FeatureText['found'], sink: FeatureSink): void {
  const groups: { name: string; start: number; end: number }[] = [];
  for (const [name, [first]] of found) {
    if (!first || !/^(words|form|context|stance):/.test(name)) continue;
    sink(hash(KIND.group, '', name), 1, first.start, first.end);
    if (name.startsWith('words:')) groups.push({ name, ...first });
  }
  groups.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const [index, one] of groups.entries()) {
    for (const other of groups.slice(index + 1)) {
      const both = hash(KIND.groups, '', `${one.name} ${other.name}`);
      sink(both, GROUPS, one.start, one.end);
      sink(both, GROUPS, other.start, other.end);
    }
  }
}

/** FNV-1a over UTF-16 units, with a last mixing, so that low bits are as good as high ones. */
function hash(kind: number, language: string, text: string): number {
  let value = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
  for (let at = 0; at < language.length; at++) {
    value = Math.imul(value ^ language.charCodeAt(at), 0x01000193);
  }
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  value ^= value >>> 12;
  return value >>> 0;
}
