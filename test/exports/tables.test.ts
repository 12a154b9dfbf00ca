/** Tables, opened by a reader that is not ours, and held against what each program documents. */
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, safeCell } from '#exports/csv.ts';
import { AWKWARD, fileOf, PREPARE, SALES } from './support.ts';

/** What a program sees: rows by the names of their columns, strictly by RFC 4180. */
function rowsOf(text: string): Record<string, string>[] {
  return parse<Record<string, string>>(text, { columns: true, relax_quotes: false, relax_column_count: false, record_delimiter: '\r\n' });
}

function columnsOf(text: string): string[] {
  return parse(text, { to: 1 })[0] ?? [];
}

const shown = AWKWARD.map(safeCell);

describe('a table for Excel', () => {
  const text = fileOf(`${PREPARE}.csv`);

  it('is the one of the golden file', async () => {
    await expect(text).toMatchFileSnapshot('golden/sales-prepare.csv');
  });

  it('begins with a byte order mark, ends its lines as Windows does and has no other line ends outside of cells', () => {
    expect(text.startsWith('\uFEFF"')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('comes back with every word, quote, comma and line', () => {
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
    expect(rows.map((row) => row['What to do'])).toEqual(shown);
    expect(rows[0]).toMatchObject({
      State: 'open',
      Owner: 'Head, "sales"',
      Due: '2026-07-10',
      From: 'Policy: Travel, "abroad"',
      Link: 'https://playbooks.example/handbook/departments/sales/#growth.policies.awkward.item-0',
    });
  });
});

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\t=1', " '=1"],
    [' =1', " '=1"],
    ['\r=1', "\n'=1"],
    ['＝1+1', "'＝1+1"],
    ['a;=1', "a;'=1"],
    ['a; -1', "a; '-1"],
  ])('of %j is no formula', (written, safe) => {
    expect(safeCell(written)).toBe(safe);
  });

  it.each(['a = b', 'a-b', '1 + 1', 'x@y.example', "'quoted'", ''])('of %j stays as it is', (written) => {
    expect(safeCell(written)).toBe(written);
  });

  it('never begins with what a spreadsheet runs, whether it parts by commas or by semicolons', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ';', ',', '"', '\t', '\r', '\n', ' ', 'a', '1') }), { minLength: 2, maxLength: 2 }),
        ),
        (rows) => {
          const text = csvOf(['A', 'B'], rows);
          const cells = parse(text).flat();
          expect(cells).toHaveLength((rows.length + 1) * 2);
          for (const cell of cells) for (const part of cell.split(';')) expect(part.trimStart()).not.toMatch(/^[=+\-@]/);
        },
      ),
    );
  });
});

describe('the import file for Jira', () => {
  const text = fileOf(`${PREPARE}-jira.csv`);

  it('is the one of the golden file', async () => {
    await expect(text).toMatchFileSnapshot('golden/sales-prepare-jira.csv');
  });

  it('has a heading row without punctuation or byte order mark, and the required column Summary', () => {
    expect(columnsOf(text)).toEqual(['Summary', 'Description', 'Issue Type', 'Due Date', 'Labels', 'Labels', 'Labels']);
    expect(text.split('\r\n')[0]).toMatch(/^[A-Za-z ",]+$/);
  });

  it('has in every row all columns, a summary of one line and at most 255 characters, a day, and labels without spaces', () => {
    const rows = parse(text, { from: 2 }).filter((row) => row.length > 1);
    expect(rows).toHaveLength(AWKWARD.length);
    for (const [summary = '', , type, due, ...labels] of rows) {
      expect(summary.length).toBeLessThanOrEqual(255);
      expect(summary).not.toMatch(/[\r\n]/);
      expect([type, due]).toEqual(['Task', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
      for (const label of labels) expect(label).toMatch(/^\S+$/);
    }
  });
});

describe('the import file for Asana', () => {
  const text = fileOf(`${PREPARE}-asana.csv`);

  it('is the one of the golden file', async () => {
    await expect(text).toMatchFileSnapshot('golden/sales-prepare-asana.csv');
  });

  it('has the columns that Asana maps by itself, the name first, and days with the month first', () => {
    expect(columnsOf(text)).toEqual(['Name', 'Description', 'Section', 'Due Date']);
    const [first] = rowsOf(text);
    expect(first).toMatchObject({ Section: 'Prepare', 'Due Date': '07/10/2026' });
  });
});

describe('the import file for Smartsheet', () => {
  const text = fileOf(`${SALES}-smartsheet.csv`);

  it('is the one of the golden file', async () => {
    await expect(text).toMatchFileSnapshot('golden/sales-smartsheet.csv');
  });

  it('names each column once, the primary one first, and has no cell above 4,000 characters', () => {
    const columns = columnsOf(text);
    expect(columns[0]).toBe('Task Name');
    expect(new Set(columns).size).toBe(columns.length);
    for (const row of rowsOf(text)) {
      expect(row['Task Name']).not.toBe('');
      expect(['Complete', 'Not Started']).toContain(row['Status']);
      for (const cell of Object.values(row)) expect(cell.length).toBeLessThanOrEqual(4000);
    }
  });
});

describe('the lines for Trello', () => {
  it('are one for each action, with its day', async () => {
    const text = fileOf(`${PREPARE}-trello.txt`);
    await expect(text).toMatchFileSnapshot('golden/sales-prepare-trello.txt');
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(AWKWARD.length);
    expect(lines[4]).toBe('Two lines; a semicolon (due 2026-07-14)');
  });
});
