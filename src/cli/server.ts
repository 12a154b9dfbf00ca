/** A static server that behaves as a good host on the web does: base path, 404 page, types, security headers. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { securityHeaders } from '#site/security.ts';
import { buildRecordOf } from './build-record.ts';
import { Failure } from './failure.ts';

export interface RunningServer {
  /** Where the home page is. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves a built site.
 * @param out an output folder of `buildSite`
 * @param place port 0 lets the system choose; a port in use gives way to the next free one
 */
export async function startServer(out: string, { port, host = '127.0.0.1' }: { readonly port: number; readonly host?: string }): Promise<RunningServer> {
  const record = buildRecordOf(out);
  if (!record) throw new Failure(`There is no built site in ${out}. Build it first: npm run build`);
  const { base } = record;
  const server = createServer(answerer(out, base));
  const taken = await listening(server, port, host);
  const shownHost = host === '0.0.0.0' || host === '::' ? 'localhost' : isIPv6(host) ? `[${host}]` : host;
  return {
    url: `http://${shownHost}:${taken}${base}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function answerer(out: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  // Looks at the disk for every request, so that a build made meanwhile is served at once.
  const files = sirv(out, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      const type = TYPES.find(([ending]) => ending.test(path))?.[1];
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    if (path === '/' && base !== '/') return redirect(response, base, query);
    const inside = path.startsWith(base) ? path.slice(base.length - 1) : undefined;
    if (`${path}/` === base || (inside !== undefined && isFolder(out, inside))) return redirect(response, `${path}/`, query);
    if (inside === undefined) return notFound(out, response);
    request.url = inside;
    files(request, response, () => {
      notFound(out, response);
    });
  };
}

/** What Pagefind writes has no registered type, and is compressed already. */
const TYPES: readonly (readonly [RegExp, string])[] = [[/\.(?:pagefind|pf_\w+)$/, 'application/octet-stream']];

function isFolder(out: string, path: string): boolean {
  if (path.endsWith('/')) return false;
  try {
    return statSync(join(out, decodeURIComponent(path))).isDirectory();
  } catch {
    return false;
  }
}

/** As hosts do for folders, since relative links would lead astray without the slash. A path that begins with two slashes would be another host. */
function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  response.writeHead(301, { Location: path.replace(/^\/+/, '/') + (query === undefined ? '' : `?${query}`) }).end();
}

function notFound(out: string, response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(readFileSync(join(out, '404.html')));
}

async function listening(server: Server, wanted: number, host: string): Promise<number> {
  for (let port = wanted; ; port++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve).listen(port, host, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    const address = server.address();
    if (!error && typeof address === 'object' && address) return address.port;
    if (error?.code === 'EADDRNOTAVAIL' || error?.code === 'ENOTFOUND')
      throw new Failure(`--host ${host} is no address of this machine. Leave it out, or give 0.0.0.0.`, 2);
    if (error?.code !== 'EADDRINUSE' || port >= Math.min(wanted + 50, 65_535))
      throw new Failure(`Port ${port} cannot be opened: ${error?.message ?? 'unknown reason'}`);
  }
}
