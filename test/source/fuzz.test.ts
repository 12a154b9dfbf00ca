/** Chance writes content: whatever it writes, the check names the file and the place, ends soon, and what it accepts is what it promises. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS, severityOf, type Diagnostic } from '#model/diagnostic.ts';
import { entryFileOf } from '#source/entry-file.ts';
import { textOf } from '#source/text.ts';
import { anyBody, anyFrontMatter, likelyBody, likelyFrontMatter } from '../support/hostile-text.ts';
import { offencesOf } from '../support/well-formed.ts';
import { DEPARTMENT, POLICY } from './content-folder.ts';

const FILE = 'departments/x.mdx';
/** About a file as a whole. */
const WITHOUT_PLACE = ['too-large', 'too-deep', 'no-front-matter'];
const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 1500) };

const bodies = fc.oneof({ weight: 1, arbitrary: anyBody }, { weight: 1, arbitrary: likelyBody });
const texts = fc
  .oneof(fc.tuple(anyFrontMatter, bodies), fc.tuple(likelyFrontMatter, bodies), fc.tuple(fc.constantFrom(DEPARTMENT, POLICY), bodies))
  .map((parts) => parts.join(''));

/** One file through the gate of bytes and the whole pipeline, as the check does it. */
function read(bytes: Buffer): {
  readonly diagnostics: readonly Diagnostic[];
  readonly result: ReturnType<typeof entryFileOf> | undefined;
  readonly lines: readonly string[];
} {
  const { text, diagnostics } = textOf(bytes, FILE);
  const result = text === undefined ? undefined : entryFileOf(text, FILE, 'department', '/nowhere');
  const shown = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  return { diagnostics: [...diagnostics, ...(result?.diagnostics ?? [])], result, lines: shown };
}

function expectPlaces(diagnostics: readonly Diagnostic[], lines: readonly string[]): void {
  for (const { code, file, message, position } of diagnostics) {
    expect(file).toBe(FILE);
    expect(Object.hasOwn(DIAGNOSTICS, code)).toBe(true);
    expect(message).toMatch(/^\S[\s\S]*[.?…:]$|[.?]["”)]?$/);
    expect(message.length).toBeLessThan(1000);
    if (!position) expect(WITHOUT_PLACE, message).toContain(code);
    else {
      expect(position.line, message).toBeGreaterThanOrEqual(1);
      expect(position.line, message).toBeLessThanOrEqual(lines.length);
      expect(position.column, message).toBeGreaterThanOrEqual(1);
      expect(position.column, message).toBeLessThanOrEqual((lines[position.line - 1] ?? '').length + 1);
    }
  }
}

describe('content that chance wrote', () => {
  it('never stops the check, which says in which file and where', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        const before = process.cpuUsage();
        const { diagnostics, result, lines } = read(Buffer.from(text));
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1e6).toBeLessThan(2);
        expectPlaces(diagnostics, lines);
        // Nothing to show and nothing to say would be an entry that silently is not there.
        expect(result?.data !== undefined || diagnostics.length > 0).toBe(true);
      }),
      RUNS,
    );
  });

  it('is refused by its bytes where it is no text', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, isBehind) => {
        const { diagnostics, lines } = read(Buffer.concat([...(isBehind ? [Buffer.from(DEPARTMENT)] : []), bytes]));
        for (const { file, position } of diagnostics) {
          expect(file).toBe(FILE);
          if (position) expect(position.line).toBeLessThanOrEqual(lines.length);
        }
      }),
      RUNS,
    );
  });

  it('is, where it is accepted, well-formed HTML of the elements and addresses that content may have', { timeout: 120_000 }, () => {
    let accepted = 0;
    fc.assert(
      fc.property(bodies, (body) => {
        const { result, diagnostics } = read(Buffer.from(DEPARTMENT + body));
        if (!result || diagnostics.some((found) => severityOf(found) === 'error')) return;
        accepted += 1;
        expect(offencesOf(result.body.nodes), body).toEqual([]);
      }),
      RUNS,
    );
    // A test of nothing but refusals would hold anything.
    expect(accepted).toBeGreaterThan(RUNS.numRuns / 10);
  });

  it('is, where it is refused, never half shown: what has code in it is not printed as code', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const { result } = read(Buffer.from(DEPARTMENT + body));
        expect(result ? offencesOf(result.body.nodes).filter((offence) => /<(?:script|svg|style|iframe)>|\bon\w+ of /.test(offence)) : []).toEqual([]);
      }),
      RUNS,
    );
  });
});
