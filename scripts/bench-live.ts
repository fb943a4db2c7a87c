// `npm run bench:live -- [REPEATS]`: how soon a mark is back with its words after each kind of change, and what 500
// annotations on a page of 1 MB cost, in real Chromium, with the floor of the same run. It prints; it never judges.
import { type ChangeCost, measureChanges } from '../test/bench/live-changes';
import { type ManyCosts, measureMany } from '../test/bench/live-many';
import { drawTable, ms, quantile } from '../test/bench/numbers';
import { ensureBuild, LOOPBACK_ONLY } from '../test/bench/real-pages';
import { launchChromium } from '../test/e2e/harness';
import { launchBare } from '../test/e2e/page-modules';

const [asked = '20'] = process.argv.slice(2);
const repeats = Math.max(1, Number.parseInt(asked, 10) || 20);

await ensureBuild();
const session = await launchChromium({ args: [LOOPBACK_ONLY] });
try {
  sayChanges(await measureChanges(session, repeats));
} finally {
  await session.close();
}
// A browser of its own, whose background has not seen any page yet.
const fresh = await launchChromium({ args: [LOOPBACK_ONLY] });
const bare = await launchBare([LOOPBACK_ONLY]);
try {
  sayMany(await measureMany(fresh, bare, Math.max(3, Math.ceil(repeats / 4))));
} finally {
  await fresh.close();
  await bare.close();
}

function sayChanges(costs: readonly ChangeCost[]): void {
  process.stdout.write(`\nFrom the words' insertion to their mark, ${repeats} repeats\n`);
  process.stdout.write(
    drawTable([
      ['', 'median', 'p95', 'worst', 'our longest task'],
      ...costs.map(({ what, delays, longest }) => [
        what,
        ...[0.5, 0.95, 1].map((share) => ms(quantile(delays, share))),
        ms(longest),
      ]),
    ]),
  );
}

function sayMany({ length, marks, withMarks, bare: without, floors }: ManyCosts): void {
  const row = (name: string, numbers: readonly number[]) => [
    name,
    ...[0.5, 1].map((share) => ms(quantile(numbers, share))),
  ];
  const shown = withMarks.map(({ untilShown }) => untilShown ?? Number.POSITIVE_INFINITY);
  process.stdout.write(
    `\n${marks} annotations on a page of ${(length / 1e6).toFixed(2)} MB, ${withMarks.length} loads\n`,
  );
  process.stdout.write(
    drawTable([
      ['', 'median', 'worst'],
      row('all shown after load', shown),
      row(
        'our scripts on the main thread',
        withMarks.map(({ own }) => own),
      ),
      row(
        'our longest task',
        withMarks.map(({ longest }) => longest),
      ),
      row(
        'main thread, all',
        withMarks.map(({ thread }) => thread),
      ),
      row('main thread, all, without us', without),
      row(
        'floor: textContent once',
        floors.map(({ read }) => read),
      ),
      row(
        'floor: the same words painted in one go',
        floors.map(({ paint }) => paint),
      ),
    ]),
  );
}
