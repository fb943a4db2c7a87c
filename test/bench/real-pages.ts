import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { runTool } from '../../scripts/run-command';
import { type Served, serveFolder } from '../../scripts/serve';
import { CHROME_BUILD } from '../e2e/harness';

/** Pages of others, served as they are, with their scripts blocked. */
export interface RealPages {
  /** Paths below the folder, with slashes, in order. */
  readonly paths: readonly string[];
  readonly served: Served;
}

/** For the browser's command line: nothing but loopback can be reached. */
export const LOOPBACK_ONLY =
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

/** A document alone in its process gets a clock of 5 instead of 100 microseconds. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Serves every `.html` below a folder; null when there is none. */
export async function openRealPages(
  folder: string,
  clock: 'precise' | 'usual' = 'usual',
): Promise<RealPages | null> {
  const root = resolve(folder);
  if (!existsSync(root)) return null;
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile() && file.name.endsWith('.html'))
    .map((file) => relative(root, join(file.parentPath, file.name)).split(sep).join('/'))
    .toSorted();
  if (paths.length === 0) return null;
  const headers = {
    'content-security-policy': "script-src 'none'",
    ...(clock === 'precise' && ISOLATED),
  };
  return { paths, served: await serveFolder(root, { headers }) };
}

/**
 * Builds the extension unless it has been built.
 *
 * @throws when it cannot be built; `message` is what the build says.
 */
export async function ensureBuild(): Promise<void> {
  if (existsSync(join(CHROME_BUILD, 'manifest.json'))) return;
  const { status, output } = await runTool(['wxt', 'build'], { quiet: true });
  if (status !== 0) throw new Error(output);
}
