// Prints the size of every script, style sheet and data file of the built extension, and fails above a limit.
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './run-command';

/** Bytes, as the browser loads them. The scout runs in every page; knowledge base and model are loaded once, by the background. */
const LIMITS: Readonly<Record<string, number>> = {
  'scout.js': 15_000,
  'knowledge.json': 500_000,
  'model.bin': 500_000,
};
const SHOWN = new Set(['.js', '.css', '.json', '.bin']);

const build = join(ROOT, '.output', 'chrome-mv3');
const files = await readdir(build, { recursive: true, withFileTypes: true });
const sizes = await Promise.all(
  files
    .filter((file) => file.isFile() && SHOWN.has(extname(file.name)))
    .map(async (file) => {
      const path = join(file.parentPath, file.name);
      const bytes = await readFile(path);
      const name = relative(build, path);
      const limit = LIMITS[file.name];
      return { name, size: bytes.length, packed: gzipSync(bytes).length, limit };
    }),
);

let isTooLarge = false;
for (const { name, size, packed, limit } of sizes.toSorted((a, b) => b.size - a.size)) {
  const isOver = limit !== undefined && size > limit;
  isTooLarge ||= isOver;
  const remark = limit === undefined ? '' : `  ${isOver ? 'ABOVE' : 'within'} ${kilobytes(limit)}`;
  process.stdout.write(
    `${kilobytes(size).padStart(10)} ${kilobytes(packed).padStart(10)} gzip  ${name}${remark}\n`,
  );
}
const missing = Object.keys(LIMITS).filter((name) => !sizes.some((s) => s.name.endsWith(name)));
if (missing.length > 0) process.stdout.write(`Not in the build: ${missing.join(', ')}.\n`);
process.exitCode = isTooLarge || missing.length > 0 ? 1 : 0;

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
