import { expect, test } from 'vitest';
import type { Diagnostic } from '#model/diagnostic.ts';
import { locate } from '#source/locate.ts';
import { reportForPeople } from '#source/report.ts';
import { contentFolder, DEPARTMENT } from './content-folder.ts';

const WALK = '---\ntitle: Walk\npolicies:\n  - acceptable-use\n  - acces-control\nempty:\n---\n\nSee <br> and [31mred.\n';

test('locates paths into front matter, or the nearest that exists', () => {
  const folder = contentFolder({ 'walk.mdx': WALK, 'site.yaml': 'title: x\ncontact: { role: r }\n', 'bad.mdx': 'no front matter' });
  const at = (file: string, path: Diagnostic['path']) => locate([{ code: 'broken-reference', file, message: 'm', path }], folder)[0]?.position;
  expect(at('walk.mdx', ['policies', 1])).toEqual({ line: 5, column: 5 });
  expect(at('walk.mdx', ['policies', 7])).toEqual({ line: 4, column: 3 });
  expect(at('walk.mdx', ['empty'])).toEqual({ line: 6, column: 1 });
  expect(at('walk.mdx', [])).toEqual({ line: 1, column: 1 });
  expect(at('site.yaml', ['contact', 'role'])).toEqual({ line: 2, column: 18 });
  expect([at('bad.mdx', ['a']), at('gone.mdx', ['a'])]).toEqual([undefined, undefined]);
});

test('locates words behind the front matter, and leaves out those that are not there', () => {
  const folder = contentFolder({ 'walk.mdx': '---\ntitle: TODO\n---\n\nStill a TODO.\n' });
  const at = (words: string) => locate([{ code: 'placeholder-text', file: 'walk.mdx', message: 'm', words }], folder)[0]?.position;
  expect([at('TODO'), at('TBD')]).toEqual([{ line: 5, column: 9 }, undefined]);
});

test('reports by file and place, with the lines, and explains each code once', () => {
  const folder = contentFolder({ 'playbooks/ai/phases/walk.mdx': WALK, 'departments/finance.mdx': DEPARTMENT });
  const file = 'playbooks/ai/phases/walk.mdx';
  const diagnostics: Diagnostic[] = [
    { code: 'html-in-content', file, message: '<br> is HTML.', position: { line: 9, column: 5 } },
    { code: 'broken-reference', file, message: '"acces-control" names no policy of this playbook.', suggestion: 'access-control', path: ['policies', 1] },
    { code: 'broken-reference', file, message: '"acceptable-use" names no policy of this playbook.', path: ['policies', 0] },
    { code: 'vague-link', file: 'departments/finance.mdx', message: 'A \u001b[31m "here".' },
  ];
  expect(reportForPeople(locate(diagnostics, folder), { folder, shownFolder: 'content' })).toMatchInlineSnapshot(`
    "content/departments/finance.mdx
      warning  vague-link  A <U+001B>[31m "here".
      Why: People who go from link to link hear only its text.  How to mend: Let the text of the link say where it leads.

    content/playbooks/ai/phases/walk.mdx:4:5
      error  broken-reference  "acceptable-use" names no policy of this playbook.
      3 | policies:
    > 4 |   - acceptable-use
        |     ^
      Why: What depends on it would silently be missing from the site.  How to mend: Correct the id, or add the entry that it names.

    content/playbooks/ai/phases/walk.mdx:5:5
      error  broken-reference  "acces-control" names no policy of this playbook. Did you mean "access-control"?
      4 |   - acceptable-use
    > 5 |   - acces-control
        |     ^

    content/playbooks/ai/phases/walk.mdx:9:5
      error  html-in-content  <br> is HTML.
    > 9 | See <br> and [31mred.
        |     ^
      Why: Raw HTML can carry scripts, and breaks the design of the pages.  How to mend: Use Markdown, or a component such as <Note>.

    3 errors, 1 warning in 2 files."
  `);
});

test('colours only when asked, and says when all is well', () => {
  const folder = contentFolder({});
  const diagnostics: Diagnostic[] = [{ code: 'missing-site', file: 'site.yaml', message: 'm' }];
  expect(reportForPeople(diagnostics, { folder })).not.toContain('\u001b');
  expect(reportForPeople(diagnostics, { folder, colour: true })).toContain('\u001b[31merror');
  expect(reportForPeople([], { folder })).toBe('No problems.');
});
