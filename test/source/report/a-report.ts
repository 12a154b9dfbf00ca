/** A report with an error, a warning, something waived, and every character that a format has to escape. */
import type { Report } from '#source/report/report.ts';

const LINES: Readonly<Record<string, readonly string[]>> = {
  'departments/it.mdx': ['---', 'titel: IT', '---', '', '100%, really: <br>'],
  'site.yaml': ['title: Plan'],
};

export function aReport(changes: Partial<Report> = {}): Report {
  return {
    diagnostics: [
      { code: 'empty-content', file: '', message: 'There is no playbook in the content folder.' },
      {
        code: 'unknown-key',
        file: 'departments/it.mdx',
        message: '"titel" is not a field of a department.',
        suggestion: 'title',
        position: { line: 2, column: 1 },
      },
      { code: 'html-in-content', file: 'departments/it.mdx', message: '100%, really:\n<br> is \u001b[31mHTML.', position: { line: 5, column: 15 } },
      { code: 'vague-action', severity: 'warning', file: 'playbooks/a b,c:d/é%.mdx', message: 'The action "a" has no owner.' },
    ],
    waived: [
      {
        diagnostic: {
          code: 'review-overdue',
          severity: 'warning',
          file: 'departments/it.mdx',
          message: '"IT" was to be read again.',
          position: { line: 1, column: 1 },
        },
        waiver: { reason: 'The owner is away.', expires: '2026-12-31' },
      },
    ],
    folder: 'handbook/content',
    linesOf: (file) => LINES[file] ?? [],
    today: '2026-11-20',
    entries: 12,
    files: 14,
    version: '0.1.0',
    pageOf: () => undefined,
    ...changes,
  };
}
