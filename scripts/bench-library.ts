// `npm run bench:library -- COUNT`: the library with so many annotations (100,000 unless said), in Chromium with the
// built extension: opening it, searching, narrowing, scrolling. It prints; it never judges.
import { measureLibrary } from '../test/bench/library-cost';
import { drawTable, ms, quantile } from '../test/bench/numbers';
import { ensureBuild } from '../test/bench/real-pages';
import { launchChromium } from '../test/e2e/harness';

const [given] = process.argv.slice(2);
const count = Number(given ?? 100_000);
await ensureBuild();
const session = await launchChromium();
try {
  const cost = await measureLibrary(session, count);
  const row = (name: string, times: readonly number[]) => [
    name,
    ...[0.5, 0.95, 1].map((share) => ms(quantile(times, share))),
  ];
  process.stdout.write(`\nThe library with ${count} annotations, in Chromium\n\n`);
  process.stdout.write(
    drawTable([
      ['', 'median', 'p95', 'worst'],
      row('opening, to the first rows', cost.firstRows),
      row('opening, until it is searched', cost.searchable),
      row('a search, to its first rows', cost.search),
      row('… while it is still indexed', cost.early),
      row('a filter, to its first rows', cost.filter),
      row('indexOf over all notes joined', cost.floor),
      row('a frame while scrolling', cost.frames),
    ]),
  );
} finally {
  await session.close();
}
