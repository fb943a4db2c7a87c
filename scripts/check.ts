// `npm run check`: every step, one line each; what a failing step said follows its line.
import { runTool } from './run-command';

type Command = readonly [string, ...string[]];

const STEPS: readonly (readonly [string, Command])[] = [
  ['types', ['tsc', '--noEmit']],
  ['types of the pure folders', ['tsc', '-p', 'tsconfig.pure.json']],
  ['lint and format', ['biome', 'ci', '.']],
  ['unit tests', ['vitest', 'run', '--project', 'unit']],
  ['build for Chrome', ['wxt', 'build']],
  ['build for Firefox', ['wxt', 'build', '-b', 'firefox']],
  ['bundle sizes', ['tsx', 'scripts/bundle-sizes.ts']],
];
/** Steps whose words are of interest when all is well, too. */
const SPEAKING = new Set(['bundle sizes']);

let failed = 0;
for (const [name, command] of STEPS) {
  const started = performance.now();
  const { status, output } = await runTool(command, { quiet: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  if (status !== 0 || SPEAKING.has(name)) process.stdout.write(output);
  if (status !== 0) failed += 1;
}
process.stdout.write(failed === 0 ? 'All is well.\n' : `${failed} of ${STEPS.length} failed.\n`);
process.exitCode = failed === 0 ? 0 : 1;
