import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/** A folder served on loopback until `close`. */
export interface Served {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Added to every answer, for instance a content security policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves the files of a folder, and nothing outside of it, on 127.0.0.1 only. */
export async function serveFolder(
  folder: string,
  { port = 0, headers = {} }: ServeOptions = {},
): Promise<Served> {
  const root = normalize(folder);
  const server = createServer(async (request, response) => {
    const path = await fileFor(root, request.url ?? '/');
    const body = path === null ? null : await readFile(path).catch(() => null);
    if (path === null || body === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...headers });
      response.end('Not found');
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file that an address names, or null when it names none in the folder. */
async function fileFor(root: string, address: string): Promise<string | null> {
  const pathname = decoded(address.split(/[?#]/, 1)[0] ?? '/');
  if (pathname === null || pathname.includes('\0')) return null;
  const path = normalize(join(root, pathname));
  if (path !== root && !path.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
  const candidates = [path, join(path, 'index.html'), `${path}.html`];
  for (const candidate of candidates) {
    const found = await stat(candidate).catch(() => null);
    if (found?.isFile()) return candidate;
  }
  return null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
