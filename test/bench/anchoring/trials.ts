import { foldWords } from '../../../lib/anchoring/folded-text';
import { type Found, MATCHERS, type MatcherName, wantedOf } from './matchers';
import { MUTATIONS, type MutationName, type Quoted } from './mutations';
import { drawQuote, paragraphsOf, scriptOf } from './quotes';
import { randomOf } from './random';
import { spanNow, type TrackedText, track } from './tracked-text';
import { judge, type Verdict } from './verdict';
import { WORDINGS } from './wordings';

export const LENGTHS = [20, 40, 60, 100, 200] as const;

/** One quote under one mutation, as one matcher found it. */
export interface Trial {
  readonly script: 'latin' | 'cjk';
  readonly length: (typeof LENGTHS)[number];
  readonly mutation: MutationName;
  readonly matcher: MatcherName;
  readonly verdict: Verdict;
  /** The very words stood more than once on the page. */
  readonly isDuplicate: boolean;
  readonly isEdited: boolean;
  /** Milliseconds. */
  readonly time: number;
  readonly timeOfNext: number;
  /** What was looked for and what was marked, where that is not the right place. */
  readonly mistake: string;
}

const NAMES = Object.keys(MUTATIONS).filter((name): name is MutationName => name in MUTATIONS);
const MATCHER_NAMES = Object.keys(MATCHERS).filter((name): name is MatcherName => name in MATCHERS);
/** Quotes of each length and mutation on a page; there are few Chinese and Japanese pages. */
const QUOTES = { latin: 1, cjk: 12 };
/** UTF-16 units beyond which a page is cut, for the peers' sake. */
const LONGEST = 150_000;

/** Runs in a browser: mutates a page's text and has every matcher look for what was quoted. */
export async function tryPage(text: string, seed: number): Promise<Trial[]> {
  const page = track(text.slice(0, LONGEST));
  const random = randomOf(seed);
  const paragraphs = paragraphsOf(page.text);
  const trials: Trial[] = [];
  let tried = 0;
  for (const script of ['latin', 'cjk'] as const) {
    for (const length of LENGTHS) {
      const roomy = paragraphs.filter(
        ({ start, end }) =>
          end - start >= length * 1.2 && scriptOf(page.text.slice(start, end)) === script,
      );
      for (const mutation of NAMES) {
        for (let count = 0; count < QUOTES[script]; count++) {
          const paragraph = roomy[random.between(0, roomy.length)];
          const quote = paragraph && drawQuote(page.text, paragraph, length, random);
          if (!quote) continue;
          const wordings = WORDINGS[script];
          const quoted: Quoted = { page, paragraph, quote, random, wordings };
          const mutated = MUTATIONS[mutation](quoted);
          if (!mutated) continue;
          const found = await tryQuote(quoted, mutated, inTurn(tried++));
          trials.push(...found.map((result) => ({ script, length, mutation, ...result })));
        }
      }
    }
  }
  return trials;
}

/** Each matcher goes first as often as the others: the first has the garbage of the page's making collected. */
function inTurn(count: number): MatcherName[] {
  const first = count % MATCHER_NAMES.length;
  return [...MATCHER_NAMES.slice(first), ...MATCHER_NAMES.slice(0, first)];
}

async function tryQuote(
  { page, quote }: Quoted,
  mutated: TrackedText,
  matchers: readonly MatcherName[],
) {
  const text = inOnePiece(mutated.text);
  const wanted = wantedOf(page.text, quote);
  const truth = spanNow(mutated, quote);
  const exact = page.text.slice(quote.start, quote.end);
  if (!wanted) return [];
  const words = foldWords(exact);
  const before = foldWords(page.text);
  const isDuplicate = before.indexOf(words) !== before.lastIndexOf(words);
  const root = showText(text);
  const results = [];
  for (const matcher of matchers) {
    const {
      span,
      time,
      timeOfNext = time,
      state,
    }: Found = await MATCHERS[matcher]({ text, root }, wanted);
    const verdict = judge(text, truth, span);
    const marked = span ? text.slice(span.start, span.end) : '(orphan)';
    const mistake = truth && verdict === 'right' ? '' : `${exact} → ${marked}`;
    results.push({
      matcher,
      verdict,
      isDuplicate,
      isEdited: state === 'edited',
      time,
      timeOfNext,
      mistake,
    });
  }
  root.remove();
  return results;
}

/** As a page's text is when it was read; an engine goes through one put together from slices more slowly. */
function inOnePiece(text: string): string {
  return text.split('\n').join('\n');
}

/** An element a paragraph, a third of the words in elements of their own, as pages have it. */
function showText(text: string): Element {
  const root = document.createElement('article');
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) root.append('\n');
    const paragraph = document.createElement('p');
    for (const [position, word] of line.split(/(?<= )/).entries()) {
      if (position % 3 === 0) {
        const emphasis = document.createElement('em');
        emphasis.append(word);
        paragraph.append(emphasis);
      } else paragraph.append(word);
    }
    paragraph.normalize();
    root.append(paragraph);
  }
  document.body.append(root);
  return root;
}
