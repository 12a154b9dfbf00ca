import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerOf } from '#source/front-matter.ts';
import { ledgerText, rowsAsWritten } from '#source/ledger-file.ts';
import { readContent } from '#source/read-content.ts';
import { locate } from '#source/locate.ts';
import { hiddenIn } from '#source/text.ts';
import { contentFolder, VALID } from './content-folder.ts';

const LEDGER = {
  ids: { growth: 'Growth', 'growth/policies/travel': 'Travel: "by train" first', 'growth/policies/travel#action-book': 'Book #1' },
  removed: { 'growth/policies/travel#action-book': { on: '2026-05-04', because: 'It’s done, by "us".', see: 'growth' } },
};

describe('ledgerText', () => {
  it('is one id a line', () => {
    expect(ledgerText(LEDGER).split('\n').slice(3)).toEqual([
      'ids:',
      '  growth: "Growth"',
      '  growth/policies/travel: "Travel: \\"by train\\" first"',
      '  growth/policies/travel#action-book: "Book #1"',
      'removed:',
      '  growth/policies/travel#action-book: { on: 2026-05-04, because: "It’s done, by \\"us\\".", see: growth }',
      '',
    ]);
    expect(ledgerText({ ids: {}, removed: {} })).toMatch(/\nids: \{\}\n$/);
  });

  it('is read back as it was, whatever titles may hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), { maxLength: 5 }), (titles) => {
        const words = titles.map((title) => title.replace(/[\s\p{Cs}]+/gu, ' ').trim()).filter((title) => title !== '' && hiddenIn(title) === undefined);
        const ids = Object.fromEntries(words.map((title, index) => [`growth/policies/p-${index}`, title]));
        const { ledger, diagnostics } = ledgerOf(ledgerText({ ids, removed: {} }), 'ids.yaml');
        expect(diagnostics).toEqual([]);
        expect(ledger).toEqual({ ids, removed: {} });
      }),
    );
  });
});

describe('reading a ledger', () => {
  it('takes the quick way only where the file is as it was written', () => {
    const text = ledgerText(LEDGER);
    expect(rowsAsWritten(text)?.ids).toEqual(LEDGER.ids);
    expect(rowsAsWritten(text.replace('"Growth"', 'Growth'))).toBeUndefined();
    expect(ledgerOf(text.replace('"Growth"', 'Growth'), 'ids.yaml').ledger).toEqual(LEDGER);
    expect(ledgerOf(text, 'ids.yaml').ledger).toEqual(LEDGER);
  });

  it('forgives what a merge of all lines leaves behind: lines in any order, and one twice', () => {
    const { ledger, diagnostics } = ledgerOf('ids:\n  b: "B"\n  a: "A"\n  b: "Be"\nremoved: {}\n', 'ids.yaml');
    expect(diagnostics).toEqual([]);
    expect(ledger?.ids).toEqual({ a: 'A', b: 'Be' });
  });

  it.each([
    ['ids:\n  Growth: "A"\n', 'wrong-value 2:3'],
    ['ids:\n  growth/rules/travel: "A"\n', 'wrong-value 2:3'],
    ['ids:\n  growth/policies/travel#heading-a: "A"\n', 'wrong-value 2:3'],
    ['ids:\n  __proto__: "A"\n', 'broken-yaml 2:3'],
    ['ids:\n  growth: 7\n', 'wrong-value 2:11'],
    ['ids:\n  growth: "A"\nremoved:\n  growth: { on: 2026-02-30, because: "A" }\n', 'wrong-value 4:17'],
    ['ids:\n  growth: "A"\nremoved:\n  growth: { on: 2026-02-28 }\n', 'missing-field 4:11'],
    ['ids:\n  growth: &a "A"\n', 'broken-yaml 2:11'],
    ['id:\n  growth: "A"\n', 'unknown-key 1:1'],
    ['<<<<<<< HEAD\nids:\n  growth: "A"\n=======\n', 'broken-yaml 1:1'],
    ['', 'no-front-matter 1:1'],
  ])('says where %j is wrong', (text, finding) => {
    const { diagnostics } = ledgerOf(text, 'ids.yaml');
    expect(diagnostics.map(({ code, position }) => `${code} ${position?.line}:${position?.column}`)[0]).toBe(finding);
  });

  it('reads six thousand ids in a moment', () => {
    const ids = Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`growth/policies/p-${index}`, `Policy ${index}, which says what to do`]));
    const text = ledgerText({ ids, removed: {} });
    const before = process.cpuUsage();
    expect(Object.keys(ledgerOf(text, 'ids.yaml').ledger?.ids ?? {})).toHaveLength(6000);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(1);
  });
});

describe('the file of the ledger', () => {
  it('is no entry, and need not be there', async () => {
    expect(await readContent(contentFolder(VALID), { workers: 0 })).toMatchObject({ ledger: undefined, diagnostics: [] });
    const folder = contentFolder({ ...VALID, 'ids.yaml': 'ids:\n  ai: "AI"\n' });
    expect(await readContent(folder, { workers: 0 })).toMatchObject({ ledger: { ids: { ai: 'AI' }, removed: {} }, diagnostics: [] });
  });

  it('is where vanished ids are pointed at', () => {
    const folder = contentFolder({ ...VALID, 'ids.yaml': ledgerText(LEDGER) });
    const [found] = locate([{ code: 'id-vanished', file: 'ids.yaml', message: '', path: ['ids', 'growth/policies/travel'], at: 'key' }], folder);
    expect(found?.position).toEqual({ line: 6, column: 3 });
  });
});
