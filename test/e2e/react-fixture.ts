import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The page made by React, bundled; no network is needed. */
export async function bundleReactPage(): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': JSON.stringify('development') },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('./live-fixtures/react-page.jsx', import.meta.url)),
        formats: ['iife'],
        name: 'ReactPage',
        fileName: 'page',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The page made by React was not bundled.');
  return chunk.code;
}
