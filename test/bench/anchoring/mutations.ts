import type { Span } from '../../../lib/text/span';
import { paragraphsOf, wordsIn } from './quotes';
import type { Random } from './random';
import { arrange, replace, splice, type TrackedText } from './tracked-text';
import { changeTypography } from './typography';
import type { Wordings } from './wordings';

/** A page before a mutation, and what of it is quoted. */
export interface Quoted {
  readonly page: TrackedText;
  readonly paragraph: Span;
  readonly quote: Span;
  readonly random: Random;
  readonly wordings: Wordings;
}

/** Null where the page offers no place for it. */
type Mutation = (quoted: Quoted) => TrackedText | null;

/** What happens to pages, by the name that the table shows. */
export const MUTATIONS = {
  'paragraph deleted': deleteParagraph,
  'one word changed': changeWord,
  'clause inserted': ({ page, quote, random, wordings }) =>
    insertWithin(page, quote, random, random.oneOf(wordings.clauses)),
  'clause cut': cutClause,
  'clause moved': moveClause,
  'sentences reordered': reorderSentences,
  'typography and width': ({ page, random }) => changeTypography(page, random),
  'advertisement inserted': ({ page, quote, random, wordings }) =>
    insertWithin(page, quote, random, `\n${random.oneOf(wordings.advertisements)}\n`),
  'split over elements': ({ page, quote, random }) => insertWithin(page, quote, random, '\n'),
  'all at once': allAtOnce,
} as const satisfies Record<string, Mutation>;

export type MutationName = keyof typeof MUTATIONS;

function deleteParagraph({ page, paragraph }: Quoted): TrackedText {
  return splice(page, paragraph, '');
}

function changeWord({ page, quote, random, wordings }: Quoted): TrackedText | null {
  const word = drawn(
    wordsIn(page.text, quote).filter(({ start, end }) => end - start >= 2),
    random,
  );
  return word && replace(page, word, random.oneOf(wordings.words));
}

function insertWithin(
  page: TrackedText,
  quote: Span,
  random: Random,
  words: string,
): TrackedText | null {
  const after = drawn(wordsIn(page.text, quote).slice(0, -1), random);
  return after && splice(page, { start: after.end, end: after.end }, words);
}

/** From a fifth to a half of the quote's words, neither the first nor the last. */
function clauseOf(page: TrackedText, quote: Span, random: Random): Span | null {
  const words = wordsIn(page.text, quote);
  if (words.length < 4) return null;
  const most = Math.min(words.length - 2, Math.floor(words.length / 2));
  const count = random.between(Math.min(most, Math.ceil(words.length / 5)), most + 1);
  const from = random.between(1, words.length - count);
  const first = words[from];
  const next = words[from + count];
  return first && next ? { start: first.start, end: next.start } : null;
}

function cutClause({ page, quote, random }: Quoted): TrackedText | null {
  const clause = clauseOf(page, quote, random);
  return clause && splice(page, clause, '');
}

/** To the end of the quote's paragraph; the words that it leaves are what is looked for. */
function moveClause({ page, paragraph, quote, random }: Quoted): TrackedText | null {
  const clause = clauseOf(page, quote, random);
  if (!clause) return null;
  const words = page.text.slice(clause.start, clause.end).trimEnd();
  return splice(
    splice(page, { start: paragraph.end, end: paragraph.end }, ` ${words}`),
    clause,
    '',
  );
}

/** Where no end of a sentence tears the quote apart. */
function reorderSentences({ page, paragraph, quote, random }: Quoted): TrackedText | null {
  const text = page.text.slice(paragraph.start, paragraph.end);
  const sentences = [...text.matchAll(/.+?(?:[.!?]["”’)]?\s+|[。！？]|$)/gsu)].map(
    ({ index, 0: sentence }) => ({
      start: paragraph.start + index,
      end: paragraph.start + index + sentence.length,
    }),
  );
  const cuts = sentences.flatMap(({ start }, index) =>
    index > 0 && (start <= quote.start || start >= quote.end) ? [index] : [],
  );
  const cut = drawn(cuts, random);
  if (cut === null) return null;
  return arrange(page, [
    { start: 0, end: paragraph.start },
    ...sentences.slice(cut),
    ...sentences.slice(0, cut),
    { start: paragraph.end, end: page.text.length },
  ]);
}

function allAtOnce(quoted: Quoted): TrackedText | null {
  const { page, paragraph, random, wordings } = quoted;
  const changed = changeWord(quoted);
  if (!changed) return null;
  const advertisement = `${random.oneOf(wordings.advertisements)}\n`;
  const before = { start: paragraph.start, end: paragraph.start };
  const others = paragraphsOf(page.text).filter(({ end }) => end < paragraph.start);
  const gone = drawn(others, random);
  const withAdvertisement = splice(changed, before, advertisement);
  const without = gone ? splice(withAdvertisement, gone, '') : withAdvertisement;
  return changeTypography(without, random);
}

function drawn<T>(items: readonly T[], random: Random): T | null {
  return items[random.between(0, items.length)] ?? null;
}
