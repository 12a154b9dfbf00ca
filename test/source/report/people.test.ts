import { expect, test } from 'vitest';
import type { Diagnostic } from '#model/diagnostic.ts';
import { locate } from '#source/locate.ts';
import { inOrder } from '#source/order.ts';
import { readContent } from '#source/read-content.ts';
import { peopleReport } from '#source/report/people.ts';
import { sourceLines } from '#source/source-lines.ts';
import { contentFolder, DEPARTMENT, VALID } from '../content-folder.ts';

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
  expect(peopleReport({ diagnostics: inOrder(locate(diagnostics, folder)), folder: 'content', linesOf: sourceLines(folder) })).toMatchInlineSnapshot(`
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
  const diagnostics: Diagnostic[] = [{ code: 'missing-site', file: 'site.yaml', message: 'm' }];
  const report = { diagnostics, folder: 'content', linesOf: () => [] };
  expect(peopleReport(report)).not.toContain('\u001b');
  expect(peopleReport(report, true)).toContain('\u001b[31merror');
  expect(peopleReport({ ...report, diagnostics: [] })).toBe('No problems.');
});

test('shows the line of a character that no editor shows, with the mark under it, and lets no terminal obey', async () => {
  const folder = contentFolder({
    ...VALID,
    'departments/a-bidi.mdx': `${DEPARTMENT}Pay \u202Eyap now\u200B.`,
    'departments/b-latin.mdx': Buffer.from(`${DEPARTMENT}Über Köln`, 'latin1'),
    'departments/c-utf16.mdx': Buffer.from(`\uFEFF${DEPARTMENT}`, 'utf16le'),
    'departments/d-escape.mdx': `${DEPARTMENT}a\tb \u001B[2J c`,
    'departments/e-cr.mdx': DEPARTMENT.replaceAll('\n', '\r'),
  });
  const { diagnostics } = await readContent(folder, { workers: 0 });
  const report = peopleReport({ diagnostics, folder: 'content', linesOf: sourceLines(folder) });
  // The only control character of the report is the tab that keeps the mark in its place.
  expect(report).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E]/);
  expect(report).toMatchInlineSnapshot(`
    "content/departments/a-bidi.mdx:9:5
      error  not-text  There is a character that turns the direction of text (U+202E) here, which an editor does not show.
    > 9 | Pay <U+202E>yap now<U+200B>.
        |     ^
      Why: Content is UTF-8 text without control characters, so that what an editor sees is what readers get.  How to mend: Save the file as UTF-8 and delete the character.

    content/departments/a-bidi.mdx:9:13
      error  not-text  There is an invisible character (U+200B) here, which an editor does not show.
    > 9 | Pay <U+202E>yap now<U+200B>.
        |                    ^

    content/departments/b-latin.mdx:9:1
      error  not-text  The byte 0xDC is no UTF-8; the file may have been saved as Latin-1 or Windows-1252.
    > 9 | Über Köln
        | ^

    content/departments/c-utf16.mdx:1:1
      error  not-text  The file is UTF-16; save it as UTF-8.
    > 1 | ---
        | ^

    content/departments/d-escape.mdx:9:5
      error  not-text  There is a control character (U+001B) here, which an editor does not show.
    > 9 | a	b <U+001B>[2J c
        |  	  ^

    content/departments/e-cr.mdx:1:4
      error  not-text  There is a carriage return without a line feed (U+000D) here, which an editor does not show.
    > 1 | ---<U+000D>title: Finance<U+000D>summary: Money.<U+000D>owner: CFO<U+000D>lead: CFO<U+000D>contact: CFO office<U+000D>---<U+000D><U+000D>
        |    ^

    6 errors in 5 files."
  `);
});
