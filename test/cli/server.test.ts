import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer, type RunningServer } from '#cli/server.ts';
import { temporaryFolder } from './small-site.ts';

async function serverOf(base: string, more: Readonly<Record<string, string>> = {}, port = 0): Promise<RunningServer> {
  const out = temporaryFolder();
  const files = {
    'build.json': JSON.stringify({ generator: 'gaitway', base }),
    'index.html': 'home',
    '404.html': 'no such page',
    'tools/index.html': 'tools',
    'pagefind/en.pf_meta': '\u001f\u008b',
    'pagefind/wasm.en.pagefind': 'w',
    'a.wasm': 'w',
    ...more,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text, 'latin1');
  }
  const server = await startServer(out, { port });
  onTestFinished(() => server.close());
  return server;
}

const get = (server: RunningServer, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: 'manual', ...init });

/** The path as it is: `fetch` would tidy it. */
function statusOf(server: RunningServer, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('startServer', () => {
  it('serves pages under the base only', async () => {
    const server = await serverOf('/x/');
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/x/`);
    expect(await (await get(server, '/x/')).text()).toBe('home');
    expect(await (await get(server, '/x/tools/?q=1')).text()).toBe('tools');
    expect((await get(server, '/tools/')).status).toBe(404);
    expect((await get(server, '/xtools/')).status).toBe(404);
  });

  it('leads from the root and from paths without a slash to the right one', async () => {
    const server = await serverOf('/x/');
    const locationOf = async (path: string): Promise<string | null> => (await get(server, path)).headers.get('location');
    expect(await locationOf('/')).toBe('/x/');
    expect(await locationOf('/x')).toBe('/x/');
    expect(await locationOf('/x/tools?q=1')).toBe('/x/tools/?q=1');
  });

  it('never redirects to another host', async () => {
    const server = await serverOf('/', { 'evil.example/index.html': 'x' });
    const response = await get(server, '//evil.example');
    expect(response.headers.get('location') ?? '/').not.toMatch(/^\/\//);
  });

  it('answers what is missing with the page for it and status 404', async () => {
    const server = await serverOf('/');
    const response = await get(server, '/nope/');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(await response.text()).toBe('no such page');
  });

  it.each(['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd', '/%', '/%00', '/tools/%c0%ae/'])(
    'gives away nothing for %s',
    async (path) => {
      expect(await statusOf(await serverOf('/'), path)).toBe(404);
    },
  );

  it('sends security headers with every answer', async () => {
    const server = await serverOf('/');
    for (const path of ['/', '/nope/', '/tools']) {
      const { headers } = await get(server, path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';.*frame-ancestors 'none'$/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('knows the types that search needs, and compresses nothing twice', async () => {
    const server = await serverOf('/');
    const typeOf = async (path: string): Promise<readonly (string | null)[]> => {
      const { headers } = await get(server, path);
      return [headers.get('content-type'), headers.get('content-encoding')];
    };
    expect(await typeOf('/a.wasm')).toEqual(['application/wasm', null]);
    expect(await typeOf('/pagefind/en.pf_meta')).toEqual(['application/octet-stream', null]);
    expect(await typeOf('/pagefind/wasm.en.pagefind')).toEqual(['application/octet-stream', null]);
  });

  it('takes GET and HEAD only', async () => {
    const server = await serverOf('/');
    expect((await get(server, '/', { method: 'POST' })).status).toBe(405);
    const head = await get(server, '/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('takes the next free port where one is in use', async () => {
    const first = await serverOf('/');
    const second = await serverOf('/', {}, first.port);
    expect(second.port).toBeGreaterThan(first.port);
  });

  it('refuses a folder that is no built site', async () => {
    await expect(startServer(temporaryFolder(), { port: 0 })).rejects.toThrow('Build it first: npm run build');
  });
});
