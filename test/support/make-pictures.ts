/**
 * Makes the pictures of the README from the shipped content as it really is built: `node test/support/make-pictures.ts`. Run it when the design has
 * changed; `node test/support/make-pictures.ts DIR` takes a site that is built already.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { startServer } from '#cli/server.ts';
import { TODAY } from './built-site.ts';
import { BROWSER_FLAGS } from './browser-flags.ts';
import { chromiumPath } from './chromium.ts';
import { ROOT, runCli } from './run-cli.ts';

interface Picture {
  readonly name: string;
  readonly route: string;
  readonly height: number;
  /** Waits until there is what the picture is to show. */
  readonly ready?: (page: Page) => Promise<unknown>;
}

const WIDTH = 1280;
const PICTURES: readonly Picture[] = [
  { name: 'home', route: '/', height: 1180 },
  { name: 'department', route: '/departments/finance/', height: 1080 },
  { name: 'phase', route: '/ai-adoption/phases/walk/', height: 960 },
  { name: 'roadmap', route: '/ai-adoption/roadmap/', height: 1180 },
  { name: 'status', route: '/ai-adoption/status/', height: 960 },
  {
    name: 'may-i',
    route: '/may-i/?tool=deskmate&data=confidential',
    height: 960,
    ready: (page) => page.locator('may-i .sentence').waitFor(),
  },
  { name: 'search', route: '/search/?q=customer+data', height: 960, ready: (page) => page.locator('playbook-search .hits > li').first().waitFor() },
];
const MAX_BYTES = 150_000;
const FOLDER = join(ROOT, '.github/pictures');

const given = process.argv[2];
const site = given ?? mkdtempSync(join(tmpdir(), 'gaitway-pictures-'));
if (given === undefined) {
  const { code, stderr } = await runCli(['build', '--out', join(site, 'site'), '--today', TODAY, '--quiet']);
  if (code !== 0) throw new Error(`The site was not built:\n${stderr}`);
}
const server = await startServer(given ?? join(site, 'site'), { port: 0 });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...BROWSER_FLAGS] });
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES)
    for (const scheme of ['light', 'dark'] as const) {
      const bytes = await webpOf(browser, await screenOf(browser, server.url, picture, scheme));
      const file = `${picture.name}-${scheme}.webp`;
      if (bytes.length > MAX_BYTES) throw new Error(`${file} has ${bytes.length} bytes, and a README should be light: the limit is ${MAX_BYTES}.`);
      writeFileSync(join(FOLDER, file), bytes);
      console.log(`${file}: ${bytes.length} bytes`);
    }
} finally {
  await browser.close();
  await server.close();
  if (given === undefined) rmSync(site, { recursive: true, force: true });
}

async function screenOf(from: Browser, url: string, { route, height, ready }: Picture, colorScheme: 'light' | 'dark'): Promise<Buffer> {
  const context = await from.newContext({ viewport: { width: WIDTH, height }, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(new URL(route.slice(1), url).href, { waitUntil: 'load' });
  // Fonts that come after the first paint wait for the next page, so this is the next page.
  await page.reload({ waitUntil: 'load' });
  await ready?.(page);
  // Nothing is focused in a picture.
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const png = await page.screenshot();
  await context.close();
  return png;
}

/** A browser is here anyway, and writes WebP, which has a third of the bytes. */
async function webpOf(from: Browser, png: Buffer): Promise<Buffer> {
  const page = await from.newPage();
  const webp = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.9);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  return Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64');
}
