// `npm run bench:anchoring -- DIR`: whether quotes are found again on real pages under seeded changes, by Sidelight and
// by others, in one browser. It prints; it never judges. `--seed N` draws other quotes; `--mistakes` prints wrong marks.
import { parseArgs } from 'node:util';
import { type Half, runTrials } from '../test/bench/anchoring/run-trials';
import { sayTrials } from '../test/bench/anchoring/say-trials';
import { openRealPages } from '../test/bench/real-pages';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '2' },
    half: { type: 'string', default: 'both' },
    mistakes: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
const halves = (['second', 'first'] as const).filter(
  (half) => values.half === 'both' || values.half === half,
);
if (folder === undefined || halves.length === 0 || !Number.isInteger(Number(values.seed))) {
  process.stdout.write(
    'Usage: npm run bench:anchoring -- DIR [--seed N] [--half first|second] [--mistakes]; DIR holds saved .html pages.\n',
  );
  process.exitCode = 2;
} else {
  await bench(folder, halves);
}

async function bench(dir: string, chosen: readonly Half[]): Promise<void> {
  const pages = await openRealPages(dir, 'precise');
  if (!pages) {
    process.stdout.write(`There are no .html files below "${dir}"; nothing was measured.\n`);
    return;
  }
  try {
    for (const half of chosen) {
      const run = await runTrials(pages, half, Number(values.seed));
      const which =
        half === 'second'
          ? 'every second page, on which no weight was drawn'
          : 'the other pages, on which the weights were drawn';
      process.stdout.write(`\n# ${run.pages} pages: ${which}; seed ${values.seed}\n`);
      sayTrials(run.trials, values.mistakes);
    }
  } finally {
    await pages.served.close();
  }
}
