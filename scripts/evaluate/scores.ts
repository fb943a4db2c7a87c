import { STANCES } from '../../lib/spotting/stance';
import type { LabelledText } from './labelled-texts';
import type { PredictedText } from './predict';

/** Decisions counted: found and right, found and wrong, missed. */
class Tally {
  right = 0;
  wrong = 0;
  missed = 0;

  count(isTrue: boolean, isFound: boolean): void {
    if (isFound) isTrue ? this.right++ : this.wrong++;
    else if (isTrue) this.missed++;
  }

  get f1(): number {
    return (2 * this.right) / (2 * this.right + this.wrong + this.missed);
  }

  toString(): string {
    const precision = this.right / (this.right + this.wrong);
    const recall = this.right / (this.right + this.missed);
    const counts = `right ${this.right}, wrong ${this.wrong}, missed ${this.missed}`;
    return `precision ${share(precision)}  recall ${share(recall)}  F1 ${share(this.f1)}  (${counts})`;
  }
}

/** Which claims were found in place of which. */
class Confusions {
  readonly #counts = new Map<string, number>();

  count(labels: readonly string[], found: readonly string[]): void {
    const missed = labels.filter((claim) => !found.includes(claim));
    for (const wrong of found.filter((claim) => !labels.includes(claim))) {
      for (const right of missed.length > 0 ? missed : ['(none)']) {
        const pair = `${wrong} for ${right}`;
        this.#counts.set(pair, (this.#counts.get(pair) ?? 0) + 1);
      }
    }
  }

  /** The most frequent first. */
  lines(): string[] {
    return [...this.#counts]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, CONFUSIONS)
      .map(([pair, count]) => `  ${String(count).padStart(3)} ${pair}`);
  }
}

/** How many pairs of confused claims are told. */
const CONFUSIONS = 12;

function macroF1(tallies: ReadonlyMap<string, Tally>): number {
  return [...tallies.values()].reduce((sum, { f1 }) => sum + (f1 || 0), 0) / STANCES.length;
}

function share(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3) : '  –  ';
}

/** The report for people: pages, claims, false alarms, stance. Labels that a file lacks are not scored. */
export function scoresOf(
  texts: readonly LabelledText[],
  predicted: readonly PredictedText[],
): string {
  const pages = new Tally();
  const pagesBy = new Map<string, Tally>();
  const claims = new Tally();
  const claimsBy = new Map<string, Tally>();
  const claimsIn = new Map<string, Tally>();
  const wrongPages: string[] = [];
  const alarms: string[] = [];
  const elsewhere: string[] = [];
  const stances = new Map<string, Tally>();
  const confusions = new Confusions();
  let others = 0;
  let othersMarked = 0;
  let falseTexts = 0;
  let stanceRight = 0;
  let stanceAll = 0;
  for (const [index, text] of texts.entries()) {
    const found = predicted[index];
    if (!found || text.cyberPolicy === null) continue;
    pages.count(text.cyberPolicy, found.cyberPolicy);
    tallyOf(pagesBy, text.lang).count(text.cyberPolicy, found.cyberPolicy);
    if (text.cyberPolicy !== found.cyberPolicy) wrongPages.push(`${text.id} (${found.score})`);
    const marks = found.sentences.filter((sentence) => sentence.claims.length > 0).length;
    if (!text.cyberPolicy) {
      falseTexts++;
      if (marks > 0) alarms.push(`${text.id} (${marks})`);
      continue;
    }
    const isOfJapan = text.kind.includes('japan');
    if (!isOfJapan && marks > 0) elsewhere.push(`${text.id} (${marks})`);
    for (const [at, { claims: labels, stance }] of text.sentences.entries()) {
      const mine = found.sentences[at];
      if (!mine || labels === null) continue;
      for (const claim of new Set([...labels, ...mine.claims])) {
        for (const tally of [claims, tallyOf(claimsBy, claim), tallyOf(claimsIn, text.lang)]) {
          tally.count(labels.includes(claim), mine.claims.includes(claim));
        }
      }
      confusions.count(labels, mine.claims);
      if (!isOfJapan) {
        others++;
        if (labels.length === 0 && mine.claims.length > 0) othersMarked++;
      }
      if (labels.some((claim) => mine.claims.includes(claim))) {
        stanceAll++;
        if (stance === mine.stance) stanceRight++;
        for (const one of STANCES) tallyOf(stances, one).count(stance === one, mine.stance === one);
      }
    }
  }
  return [
    `Pages    ${pages}`,
    ...linesOf(pagesBy),
    `  decided wrongly: ${listOf(wrongPages)}`,
    `Claims   ${claims}`,
    ...linesOf(claimsIn),
    ...linesOf(claimsBy),
    `Texts not about cyber policy with any mark: ${alarms.length} of ${falseTexts}: ${listOf(alarms)}`,
    `Texts on other countries with any mark: ${elsewhere.length}: ${listOf(elsewhere)}`,
    `Sentences of such texts marked, though they touch no claim: ${othersMarked} of ${others} (${share(othersMarked / others)})`,
    `Stance of rightly found sentences: ${stanceRight} of ${stanceAll} (${share(stanceRight / stanceAll)}), macro F1 ${share(macroF1(stances))}`,
    ...linesOf(stances),
    'Claims most often found where others stand, or none:',
    ...confusions.lines(),
  ].join('\n');
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key) ?? new Tally();
  tallies.set(key, known);
  return known;
}

function linesOf(tallies: ReadonlyMap<string, Tally>): string[] {
  return [...tallies]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([key, tally]) => `  ${key.padEnd(24)} ${tally}`);
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.join(', ');
}
