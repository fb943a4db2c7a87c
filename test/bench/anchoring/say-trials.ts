import { drawTable, ms, quantile } from '../numbers';
import type { Trial } from './trials';

/** Prints, for each script, a table of every mutation and length, then the time. */
export function sayTrials(trials: readonly Trial[], withMistakes: boolean): void {
  const matchers = [...new Set(trials.map(({ matcher }) => matcher))];
  for (const script of ['latin', 'cjk'] as const) {
    const ofScript = trials.filter((trial) => trial.script === script);
    if (ofScript.length === 0) continue;
    say(`\n${script === 'latin' ? 'Latin' : 'Chinese and Japanese'}: `);
    say('right / partly / wrong / orphaned, % of the quotes that stood once\n\n');
    const rows = [['', 'quotes', ...matchers, 'shown as edited']];
    for (const mutation of new Set(ofScript.map((trial) => trial.mutation))) {
      for (const length of new Set(ofScript.map((trial) => trial.length))) {
        const cell = ofScript.filter(
          (trial) => trial.mutation === mutation && trial.length === length,
        );
        const ours = cell.filter(isSidelights).filter(isUnique);
        const right = ours.filter(({ verdict }) => verdict === 'right');
        rows.push([
          `${mutation}, ${length}`,
          `${ours.length}`,
          ...matchers.map((matcher) =>
            sharesOf(cell.filter((trial) => trial.matcher === matcher).filter(isUnique)),
          ),
          percent(right.filter(({ isEdited }) => isEdited).length, right.length),
        ]);
      }
    }
    const twice = ofScript.filter(({ isDuplicate }) => isDuplicate);
    rows.push([
      'stood more than once',
      `${twice.filter(isSidelights).length}`,
      ...matchers.map((matcher) => sharesOf(twice.filter((trial) => trial.matcher === matcher))),
    ]);
    say(drawTable(rows));
  }
  sayTimes(trials, matchers);
  if (withMistakes) sayMistakes(trials);
}

function sayTimes(trials: readonly Trial[], matchers: readonly string[]): void {
  say(
    '\nTime per anchor; Sidelight folds and indexes the page anew for each, and once more after that\n\n',
  );
  const rowOf = (name: string, times: readonly number[]) => [
    name,
    `${times.length}`,
    ...[0.5, 0.95, 1].map((share) => ms(quantile(times, share))),
  ];
  const rows = matchers.map((matcher) => {
    const ofMatcher = trials.filter((trial) => trial.matcher === matcher);
    return rowOf(
      matcher,
      ofMatcher.map(({ time }) => time),
    );
  });
  const ours = trials.filter(isSidelights).map(({ timeOfNext }) => timeOfNext);
  rows.push(rowOf('Sidelight, a further one', ours));
  say(drawTable([['', 'anchors', 'median', 'p95', 'worst'], ...rows]));
}

function sayMistakes(trials: readonly Trial[]): void {
  for (const { mutation, verdict, mistake } of trials.filter(isSidelights).filter(isUnique)) {
    const isExpected = mutation === 'paragraph deleted' && verdict === 'orphan';
    if (mistake !== '' && !isExpected) say(`\n${mutation}, ${verdict}: ${mistake}\n`);
  }
}

function sharesOf(cell: readonly Trial[]): string {
  return (['right', 'partly', 'wrong', 'orphan'] as const)
    .map((verdict) =>
      percent(cell.filter((trial) => trial.verdict === verdict).length, cell.length),
    )
    .join(' / ');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((part / whole) * 100).toFixed(1);
}

function isSidelights({ matcher }: Trial): boolean {
  return matcher === 'Sidelight';
}

function isUnique({ isDuplicate }: Trial): boolean {
  return !isDuplicate;
}

function say(text: string): void {
  process.stdout.write(text);
}
