// `npm test`: all set-up, both builds, unit tests, then end-to-end tests in real browsers.
// Its last line is always `N passed, N failed`, whatever went wrong before.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainBrowser } from './browsers';
import { ROOT, runTool } from './run-command';

interface Tally {
  passed: number;
  failed: number;
}

const tally: Tally = { passed: 0, failed: 0 };
const folder = await mkdtemp(join(tmpdir(), 'sidelight-test-'));
try {
  await testProject('unit');
  if (await setUp()) await testProject('e2e');
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);

/** Browsers and builds; false when the end-to-end tests have nothing to run on. */
async function setUp(): Promise<boolean> {
  try {
    for (const name of ['chromium', 'firefox'] as const) obtainBrowser(name);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    return false;
  }
  for (const browser of ['chrome', 'firefox']) {
    const { status, output } = await runTool(['wxt', 'build', '-b', browser], { quiet: true });
    if (status === 0) continue;
    process.stdout.write(output);
    fail(`The build for ${browser} failed; see above.`);
    return false;
  }
  return true;
}

/** Runs one vitest project and adds to the tally; a file that does not load counts as one failure. */
async function testProject(project: 'unit' | 'e2e'): Promise<void> {
  const report = join(folder, `${project}.json`);
  // The builds just made, and no others, are what is tested.
  const env = { SIDELIGHT_OUTPUT: join(ROOT, '.output') };
  const { status } = await runTool(
    [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { quiet: false, env },
  );
  const found = countsOf(await readFile(report, 'utf8').catch(() => ''));
  if (!found) return fail(`The ${project} tests left no report.`);
  tally.passed += found.passed;
  tally.failed += found.failed;
  if (found.passed + found.failed === 0) fail(`There are no ${project} tests.`);
  if (found.skipped > 0) fail(`${found.skipped} ${project} tests were skipped.`);
  if (status !== 0 && found.failed === 0) fail(`The ${project} tests ended with an error.`);
}

function fail(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
  tally.failed += 1;
}

/** What vitest's JSON report counts, or null when it is none. */
function countsOf(json: string): (Tally & { skipped: number }) | null {
  const report = parsed(json);
  if (report === null) return null;
  const number = (key: string) => {
    const value: unknown = Reflect.get(report, key);
    return typeof value === 'number' ? value : 0;
  };
  const files: unknown = Reflect.get(report, 'testResults');
  const unloaded = Array.isArray(files) ? files.filter(isUnloaded).length : 0;
  return {
    passed: number('numPassedTests'),
    failed: number('numFailedTests') + unloaded,
    skipped: number('numPendingTests') + number('numTodoTests'),
  };
}

function parsed(json: string): object | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** A test file that failed before any of its tests ran. */
function isUnloaded(file: unknown): boolean {
  if (typeof file !== 'object' || file === null) return false;
  const results: unknown = Reflect.get(file, 'assertionResults');
  return Reflect.get(file, 'status') === 'failed' && Array.isArray(results) && results.length === 0;
}
