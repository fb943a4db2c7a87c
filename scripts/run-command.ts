import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Outcome {
  readonly status: number;
  /** Standard output and standard error, in the order of arrival; empty when shown instead. */
  readonly output: string;
}

/** Runs one of the project's installed tools (`wxt`, `vitest`, …) in the project's folder. */
export function runTool(
  [tool, ...args]: readonly [string, ...string[]],
  { quiet, env = {} }: { readonly quiet: boolean; readonly env?: NodeJS.ProcessEnv },
): Promise<Outcome> {
  const isWindows = process.platform === 'win32';
  const program = join(ROOT, 'node_modules', '.bin', isWindows ? `${tool}.cmd` : tool);
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    shell: isWindows,
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
