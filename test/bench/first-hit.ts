/** How long the first search of a visit lets a reader wait, in a real browser. */
import { chromium, type Browser } from 'playwright';
import { startServer } from '../../src/cli/server.ts';
import { BROWSER_FLAGS } from '../support/browser-flags.ts';
import { chromiumPath } from '../support/chromium.ts';

const VISITS = 5;
/** Between two letters: someone who types fast. */
const PAUSE_MS = 80;
/** Only whole words are asked for, so that every visit asks for the same. */
const WORD = /\p{L}{4,}/u;

/** Milliseconds from the last letter of a word to the first hit, without anything in the browser's cache: the median of five visits. */
export async function firstHitMilliseconds(site: string, route: string): Promise<number> {
  const server = await startServer(site, { port: 0 });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...BROWSER_FLAGS] });
  try {
    const waits: number[] = [];
    for (let visit = 0; visit < VISITS; visit++) waits.push(await oneVisit(browser, `${server.url}${route}/`));
    return waits.sort((a, b) => a - b)[Math.floor(VISITS / 2)] ?? NaN;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function oneVisit(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    const word = WORD.exec(await page.locator('h1').innerText())?.[0] ?? 'policy';
    await page.keyboard.press('Control+k');
    await page.keyboard.type(word, { delay: PAUSE_MS });
    const began = performance.now();
    // Hits for its first letters stand there before.
    await page.locator('.search-summary', { hasText: `“${word}”` }).waitFor();
    await page.locator('.hits a').first().waitFor();
    return performance.now() - began;
  } finally {
    await context.close();
  }
}
