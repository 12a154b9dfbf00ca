/** A small organisation whose words are as awkward as words can be. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { exportFilesOf, twinFilesOf } from '#exports/index.ts';
import type { ExportPlace } from '#exports/place.ts';
import type { Organisation } from '#model/organisation.ts';
import { anAction, anEntry, aSite, PLAYBOOK, sound } from '../support/entries.ts';

export const PLACE: ExportPlace = { base: '/handbook/', origin: 'https://playbooks.example' };

/** Formulas, separators, quotes, lines, other scripts and directions: what breaks tables, calendars and shells. */
export const AWKWARD = [
  '=HYPERLINK("https://evil.example","Click")',
  "+1; =cmd|' /C calc'!A0",
  '-2 + 3, "quoted", and a comma',
  '@sum(A1)',
  'Two\nlines; a semicolon',
  "It's $(rm -rf ~) `date` $HOME \\ done",
  '👩‍🚀 launch: naïve café, 長い名前',
  'راجع السياسة قبل الإرسال',
  '[link](https://x.example) *bold* <b>tag</b> | 1. # &amp;',
] as const;

export const OBLIGATIONS = AWKWARD.map((words, index) =>
  anAction(`item-${index}`, { do: words, departments: ['sales'], owner: 'Head, "sales"', due: `2026-07-${String(10 + index)}`, evidence: 'A note; kept' }),
);

export function awkward(): Organisation {
  const content = [
    anEntry('policy', 'awkward', { title: 'Travel, "abroad"', obligations: OBLIGATIONS, reviewed: '2026-01-31', reviewEvery: 'P6M' }),
    anEntry('phase', 'go', {
      gate: { title: 'Ready to go', criteria: [{ id: 'booked', title: 'Booked', action: 'awkward/item-0' }] },
      focus: [
        {
          id: 'start',
          title: 'Start',
          summary: 'How it starts.',
          actions: [
            anAction('begin', { do: 'Begin', due: 'week 2', why: 'So that it has begun.' }),
            anAction('tell', { do: 'Tell everybody', needs: ['begin'], type: 'communication' }),
            anAction('was-done', { do: 'What was done', due: '2026-05-01', done: '2026-05-02' }),
            anAction('long-ago', { do: 'What was done long ago', due: '2026-01-01', done: '2026-01-02' }),
          ],
        },
      ],
    }),
  ];
  return sound(content, { site: aSite({ id: 'acme' }) }).organisation;
}

/** The text of one file. */
export function fileOf(path: string, organisation: Organisation = awkward(), place: ExportPlace = PLACE): string {
  const file = [...exportFilesOf(organisation), ...twinFilesOf(organisation)].find((known) => known.path === path);
  if (!file) throw new Error(`There is no file ${path}.`);
  return file.text(place);
}

export const SALES = '/exports/departments/sales/sales';
/** The phase in which all the awkward actions stand. */
export const PREPARE = `/exports/departments/sales/${PLAYBOOK}/prepare/sales-prepare`;

/** What the validator has against a value; empty where it is right. */
export function complaints(schema: string, value: unknown): string[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const validate = ajv.compile(JSON.parse(fileOf(`/exports/${schema}.schema.json`)) as object);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
