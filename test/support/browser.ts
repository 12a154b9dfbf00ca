/** Pages in the one browser that all tests share. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { inject, onTestFinished } from 'vitest';

export interface PageOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly javaScriptEnabled?: boolean;
  readonly forcedColors?: 'active' | 'none';
}

export interface OpenedPage {
  readonly page: Page;
  /** What went wrong since it was opened: policy violations, errors of scripts, files that did not load, requests to others. */
  readonly problems: string[];
}

let connected: Promise<Browser> | undefined;

/** A page in a context of its own, which is closed when the test ends. */
export async function newPage({ colorScheme = 'light', width = 1280, javaScriptEnabled = true, forcedColors = 'none' }: PageOptions = {}): Promise<OpenedPage> {
  connected ??= chromium.connect(inject('browser'));
  const options: BrowserContextOptions = {
    colorScheme,
    forcedColors,
    javaScriptEnabled,
    reducedMotion: 'reduce',
    viewport: { width, height: width < 500 ? 800 : 900 },
  };
  const context = await (await connected).newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().startsWith(VIOLATION)) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What is still under way when a page is left is no problem of the page.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`not loaded: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) problems.push(`request to another host: ${request.url()}`);
  });
  if (javaScriptEnabled) {
    await page.addInitScript((mark) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.log(`${mark}${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
      });
    }, VIOLATION);
  }
  return { page, problems };
}

const VIOLATION = 'Policy violation: ';
