import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles modules of the project into one classic script that leaves their exports on a global: what is evaluated in
 * a real browser is what the extension is made of.
 *
 * @param modules - paths from the project's root.
 * @param global - name of the global that holds all exports together.
 */
export async function bundleModules(modules: readonly string[], global: string): Promise<string> {
  const source = modules
    .map((path) => `export * from ${JSON.stringify(`${ROOT}${path}`)};`)
    .join('\n');
  const result = await build({
    root: ROOT,
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'modules-in-page',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith(ENTRY) ? `\0${ENTRY}` : null),
        load: (id) => (id === `\0${ENTRY}` ? source : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      lib: { entry: ENTRY, formats: ['iife'], name: global, fileName: 'bundle' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was bundled of ${modules.join(', ')}.`);
  // A lib build declares a variable, which an isolated world would keep to itself.
  return `${chunk.code}\nglobalThis.${global} = ${global};`;
}

const ENTRY = 'virtual-page-modules';
