// Runs one of the project's scripts with the dependencies that the lock file names, installing them first where they
// are missing: `node scripts/run.mjs scripts/test.ts …`. Plain JavaScript, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);
if (!script) {
  process.stderr.write('Usage: node scripts/run.mjs SCRIPT [ARGUMENTS]\n');
  process.exit(2);
}

if (!isInstalled()) {
  // Standard output belongs to the script; npm speaks on standard error.
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    process.stderr.write('The dependencies could not be installed; see what npm says above.\n');
    process.exit(npm.status ?? 1);
  }
}

const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const run = spawnSync(process.execPath, [tsx, script, ...args], { cwd: root, stdio: 'inherit' });
process.exit(run.status ?? 1);

/** npm writes `.package-lock.json` when an install is complete; an older one than the lock is stale. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs - 1000;
}
