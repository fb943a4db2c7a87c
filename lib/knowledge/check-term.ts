import { type Run, runsOf, stemOf, wordsOfTerm } from '../text/term-words';
import type { Entry, KnowledgeBase, NoteLanguage } from './model';
import { entryViewOf, type TermAnswer } from './note-view';

/** UTF-16 units of a term; what is longer is a text, and no term. */
const LONGEST_TERM = 200;
/** UTF-16 units up to which a form within the term is what the reader asks about; beyond, it is only near. */
const SHORT_TERM = 60;
/** Entries offered when none is found. */
const NEAREST = 5;
/** Dice coefficient of character pairs from which two terms are alike: under it, they share a common word at most. */
const ALIKE = 0.35;

/** Pairs under which likeness is chance: "concord" has both pairs of "NCO". */
const FEW_PAIRS = 3;

interface IndexedForm {
  readonly entry: Entry;
  readonly form: string;
  /** Its words, joined. */
  readonly key: string;
  readonly words: readonly string[];
}

/** The forms of all entries, ready to be compared. Built once for each knowledge base. */
export interface TermIndex {
  readonly forms: readonly IndexedForm[];
  readonly byKey: ReadonlyMap<string, ReadonlySet<Entry>>;
  /** By the stems of the words, joined: inflected forms meet here. */
  readonly byStem: ReadonlyMap<string, ReadonlySet<Entry>>;
  readonly longestStem: number;
}

export function indexTerms(entries: readonly Entry[]): TermIndex {
  const forms: IndexedForm[] = [];
  const byKey = new Map<string, Set<Entry>>();
  const byStem = new Map<string, Set<Entry>>();
  for (const entry of entries) {
    for (const form of formsOf(entry)) {
      const words = wordsOfTerm(form);
      const key = words.join('');
      if (key === '') continue;
      forms.push({ entry, form, key, words });
      add(byKey, key, entry);
      add(byStem, words.map(stemOf).join(''), entry);
    }
  }
  const longestStem = Math.max(0, ...[...byStem.keys()].map(({ length }) => length));
  return { forms, byKey, byStem, longestStem };
}

/** Every form of an entry, its names included. */
export function formsOf(entry: Entry): string[] {
  return [...new Set([...Object.values(entry.name), ...Object.values(entry.forms).flat()])];
}

/**
 * The one answer to "what is this term?". An entry is the answer only when the term is one of its forms, however
 * written and inflected, or a short term has one of its forms among its words ("the new active cyber defence law").
 * Forms of several entries, and terms that are merely like a form or a part of one, lead to the nearest entries.
 */
export function checkTerm(
  index: TermIndex,
  base: KnowledgeBase,
  asked: string,
  language: NoteLanguage,
): TermAnswer {
  const term = asked.trim();
  const words = term.length <= LONGEST_TERM ? wordsOfTerm(term) : [];
  if (words.length === 0) return { kind: 'unknown', term: cut(term), language };

  const same = only(index.byKey.get(words.join('')));
  const named = same ? [same] : entriesNamedIn(index, words);
  const [first, second] = named;
  if (first && !second && (same || isSame(index, words, first) || term.length <= SHORT_TERM)) {
    return { kind: 'entry', term, view: entryViewOf(base, first, language) };
  }
  const entries = [...new Set([...named, ...nearestTo(index, words)])].slice(0, NEAREST);
  return entries.length > 0
    ? { kind: 'nearest', term, entries, language }
    : { kind: 'unknown', term, language };
}

/** Forms that start with what was typed so far, then forms with a word that does; one for each entry, shortest first. */
export function suggestTerms(index: TermIndex, typed: string, limit: number): string[] {
  const prefix = typed.length <= LONGEST_TERM ? wordsOfTerm(typed).join('') : '';
  if (prefix === '') return [];
  const ranked = index.forms
    .map((indexed) => ({ ...indexed, at: wordStartingWith(indexed, prefix) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => Math.sign(a.at) - Math.sign(b.at) || a.key.length - b.key.length);
  const byEntry = new Map<Entry, string>();
  for (const { entry, form } of ranked) if (!byEntry.has(entry)) byEntry.set(entry, form);
  return [...byEntry.values()].slice(0, limit);
}

/** The entries whose forms stand among the words, in their order; a form within a longer one does not count. */
function entriesNamedIn({ byStem, longestStem }: TermIndex, words: readonly string[]): Entry[] {
  const found: Run[] = [];
  for (const run of runsOf(words.map(stemOf), longestStem))
    if (byStem.has(run.key)) found.push(run);
  const outer = found.filter(
    (run) => !found.some((other) => other !== run && isInside(run, other)),
  );
  return [...new Set(outer.flatMap(({ key }) => [...(byStem.get(key) ?? [])]))];
}

function isInside(inner: Run, outer: Run): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the words are a form of this entry and of no other, inflection aside. */
function isSame({ byStem }: TermIndex, words: readonly string[], entry: Entry): boolean {
  return only(byStem.get(words.map(stemOf).join(''))) === entry;
}

function nearestTo({ forms }: TermIndex, words: readonly string[]): Entry[] {
  const key = words.join('');
  const pairs = pairsOf(key);
  const likeness = new Map<Entry, number>();
  for (const { entry, key: form, words: formWords } of forms) {
    // A part of a form is near it, however much longer the form is.
    const isPart = key.length > 1 && isPartOf(key, formWords);
    const alike = isPart ? Math.max(ALIKE, dice(pairs, form)) : dice(pairs, form);
    if (alike >= ALIKE) likeness.set(entry, Math.max(alike, likeness.get(entry) ?? 0));
  }
  return [...likeness].toSorted(([, a], [, b]) => b - a).map(([entry]) => entry);
}

function isPartOf(key: string, words: readonly string[]): boolean {
  for (const run of runsOf(words, key.length)) if (run.key === key) return true;
  return false;
}

/** Dice's coefficient over pairs of neighbouring characters: twice the shared ones by all of both, 0 to 1. */
function dice(pairs: ReadonlyMap<string, number>, other: string): number {
  const others = pairsOf(other);
  const [size, otherSize] = [sizeOf(pairs), sizeOf(others)];
  if (Math.min(size, otherSize) < FEW_PAIRS) return 0;
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0);
  return (2 * shared) / (size + otherSize);
}

function pairsOf(key: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < key.length; i++) {
    const pair = key.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}

/** Index of the first word from which on the form starts with `prefix`, or -1. */
function wordStartingWith({ words }: IndexedForm, prefix: string): number {
  return words.findIndex((_, i) => words.slice(i).join('').startsWith(prefix));
}

function add(map: Map<string, Set<Entry>>, key: string, entry: Entry): void {
  map.set(key, (map.get(key) ?? new Set()).add(entry));
}

function only(entries: ReadonlySet<Entry> | undefined): Entry | undefined {
  return entries?.size === 1 ? [...entries][0] : undefined;
}

/** The term as it can be shown, without half a character at its end. */
function cut(term: string): string {
  return term.slice(0, LONGEST_TERM).replace(/[\uD800-\uDBFF]$/, '');
}
