import { expect, it } from 'vitest';
import { githubReport } from '#source/report/github.ts';
import { aReport } from './a-report.ts';

it('gives an annotation for each finding, one a line, with what GitHub takes for its own escaped', () => {
  expect(githubReport(aReport()).split('\n')).toMatchInlineSnapshot(`
    [
      "::error title=empty-content::There is no playbook in the content folder.%0AA site without a playbook has nothing to show. Add playbooks/<id>/playbook.mdx, or point --content at the right folder.",
      "::error file=handbook/content/departments/it.mdx,line=2,col=1,title=unknown-key::"titel" is not a field of a department. Did you mean "title"?%0AA misspelt key is a field that silently is missing. Correct the key or remove it.",
      "::error file=handbook/content/departments/it.mdx,line=5,col=15,title=html-in-content::100%25, really:<U+000A><br> is <U+001B>[31mHTML.%0ARaw HTML can carry scripts, and breaks the design of the pages. Use Markdown, or a component such as <Note>.",
      "::warning file=handbook/content/playbooks/a b%2Cc%3Ad/é%25.mdx,title=vague-action::The action "a" has no owner.%0AWhat nobody answers for, has no day and leaves no trace is not done. Add owner, due and evidence.",
      "3 errors, 1 warning in 3 files.",
    ]
  `);
});

it('lists in the log what GitHub would drop, as lines that are no commands', () => {
  const many = Array.from(
    { length: 13 },
    (_, index) => ({ code: 'broken-link', file: `a${index}.mdx`, message: '::set-env ##[add-mask]x', position: { line: 1, column: 2 } }) as const,
  );
  const lines = githubReport(aReport({ diagnostics: [...many, { code: 'vague-link', file: 'b.mdx', message: 'm' }] })).split('\n');
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(1);
  expect(lines.slice(11)).toEqual([
    'GitHub shows the first 10 errors and 10 warnings as annotations. There are more:',
    ...[10, 11, 12].map((index) => `handbook/content/a${index}.mdx:1:2  error  broken-link  ::set-env ## [add-mask]x`),
    '13 errors, 1 warning in 14 files.',
  ]);
});

it('says that all is well', () => {
  expect(githubReport(aReport({ diagnostics: [] }))).toBe('No problems.');
});
