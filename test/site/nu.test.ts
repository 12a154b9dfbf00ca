/**
 * The Nu checker of the W3C reads every page, where it is at hand: Java, and its jar named in `VNU_JAR` (from the package `vnu-jar`, or a
 * release of github.com/validator/validator). The project does not bring it along: it needs Java, which a newcomer may not have.
 */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { fileOf, other, shipped } from '../support/built-site.ts';

const JAR = process.env['VNU_JAR'];
const MEGABYTES = 1024 * 1024;

interface Message {
  readonly type: string;
  readonly url: string;
  readonly message: string;
  readonly extract?: string;
}

/** What the checker calls an error. Its warnings are about style sheets that a file by itself cannot load, and matters of taste. */
function errorsIn(files: readonly string[]): string[] {
  const options = ['--errors-only', '--format', 'json', '--exit-zero-always', '--stdout'];
  const output = execFileSync('java', ['-jar', JAR ?? '', ...options, ...files], { encoding: 'utf8', maxBuffer: 64 * MEGABYTES });
  const { messages } = JSON.parse(output) as { readonly messages: readonly Message[] };
  return messages.filter(({ type }) => type === 'error').map(({ url, message, extract = '' }) => `${url}: ${message} ${extract}`);
}

describe.skipIf(JAR === undefined).each([
  ['the shipped content', shipped],
  ['another organisation below a path', other],
] as const)('every page of %s (where VNU_JAR names the Nu checker)', (_, siteOf) => {
  it('is HTML without an error', () => {
    const site = siteOf();
    expect(errorsIn(site.routes.map((route) => fileOf(site, route)))).toEqual([]);
  });
});
