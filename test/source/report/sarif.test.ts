import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS } from '#model/diagnostic.ts';
import type { Report } from '#source/report/report.ts';
import { sarifReport } from '#source/report/sarif.ts';
import { aReport } from './a-report.ts';

function runOf(report: Report) {
  const { runs } = JSON.parse(sarifReport(report)) as Log;
  const [run] = runs;
  if (!run) throw new Error('There is no run.');
  return { rules: run.tool.driver.rules ?? [], results: run.results ?? [] };
}

/** The hash and number of each result. */
const fingerprintsOf = (report: Report) => runOf(report).results.map(({ partialFingerprints }) => partialFingerprints?.['primaryLocationLineHash'] ?? '');

describe('rules', () => {
  it('are all codes of the register, with help, and a page where the host is known', () => {
    const { rules } = runOf(aReport({ pageOf: (code) => `https://a.example/checks/${code}/` }));
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(DIAGNOSTICS));
    expect(rules.find(({ id }) => id === 'html-in-content')).toMatchInlineSnapshot(`
      {
        "defaultConfiguration": {
          "level": "error",
        },
        "fullDescription": {
          "text": "Raw HTML can carry scripts, and breaks the design of the pages. Use Markdown, or a component such as <Note>.",
        },
        "help": {
          "markdown": "Raw HTML can carry scripts, and breaks the design of the pages.

      **How to mend it:** Use Markdown, or a component such as \\<Note\\>.",
          "text": "Raw HTML can carry scripts, and breaks the design of the pages.

      How to mend it: Use Markdown, or a component such as <Note>.",
        },
        "helpUri": "https://a.example/checks/html-in-content/",
        "id": "html-in-content",
        "name": "HtmlInContent",
        "properties": {
          "problem.severity": "error",
          "tags": [
            "content",
          ],
        },
        "shortDescription": {
          "text": "Raw HTML can carry scripts, and breaks the design of the pages.",
        },
      }
    `);
    expect(runOf(aReport()).rules.some(({ helpUri }) => helpUri !== undefined)).toBe(false);
  });
});

describe('results', () => {
  it('have the rule, the place in the repository and a region where there is one', () => {
    expect(
      runOf(aReport()).results.map(({ ruleId, ruleIndex, level, locations }) => {
        const place = locations?.[0]?.physicalLocation;
        return [ruleId, ruleIndex === Object.keys(DIAGNOSTICS).indexOf(ruleId ?? ''), level, place?.artifactLocation?.uri, place?.region ?? 'whole'];
      }),
    ).toEqual([
      ['empty-content', true, 'error', 'handbook/content', 'whole'],
      ['unknown-key', true, 'error', 'handbook/content/departments/it.mdx', { startLine: 2, startColumn: 1 }],
      ['html-in-content', true, 'error', 'handbook/content/departments/it.mdx', { startLine: 5, startColumn: 15 }],
      ['vague-action', true, 'warning', 'handbook/content/playbooks/a%20b%2Cc%3Ad/%C3%A9%25.mdx', 'whole'],
      ['review-overdue', true, 'warning', 'handbook/content/departments/it.mdx', { startLine: 1, startColumn: 1 }],
    ]);
  });

  it('that are waived are suppressed, and no others', () => {
    const { results } = runOf(aReport());
    expect(results.map(({ suppressions }) => suppressions?.length ?? 0)).toEqual([0, 0, 0, 0, 1]);
    expect(results[4]?.suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'The owner is away. (until 2026-12-31)' }]);
  });
});

describe('fingerprints', () => {
  const br = { code: 'html-in-content', file: 'departments/it.mdx', message: '<br> is HTML.' } as const;
  const at = (lines: readonly string[], ...places: number[]): Report =>
    aReport({ waived: [], linesOf: () => lines, diagnostics: places.map((line) => ({ ...br, position: { line, column: 3 } })) });

  it('survive that the lines move', () => {
    expect(fingerprintsOf(at(['a <br>'], 1))).toEqual(fingerprintsOf(at(['', 'New.', '  a <br>'], 3)));
  });

  it('differ where the line, the file, the code or the number differs', () => {
    const found = [
      ...fingerprintsOf(at(['a <br>', 'a <br>', 'b <br>'], 1, 2, 3)),
      ...fingerprintsOf(aReport({ waived: [], linesOf: () => ['a <br>'], diagnostics: [{ ...br, file: 'x.mdx', position: { line: 1, column: 3 } }] })),
    ];
    expect(new Set(found).size).toBe(4);
    expect(found.map((text) => text.split(':')[1])).toEqual(['1', '2', '1', '1']);
  });
});
