import { describe, expect, it } from 'vitest';
import { exportFilesOf } from '#exports/index.ts';
import { FORMATS, FORMAT_NAMES, SHORT } from '#exports/formats.ts';
import { anAction, anEntry, sound } from '../support/entries.ts';
import { awkward, fileOf, PLACE } from './support.ts';

describe('the files to take along', () => {
  it('have each a path of its own, below /exports/ and in ASCII', () => {
    const paths = exportFilesOf(awkward()).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^\/exports\/(?:[a-z0-9-]+\/)*[a-z0-9.-]+\.(?:csv|md|txt|sh|json|ics|xml|yml)$/);
  });

  it('are there for every department and each of its phases', () => {
    expect(exportFilesOf(awkward()).map(({ path }) => path.replace('/exports/', ''))).toMatchInlineSnapshot(`
      [
        "checklist.schema.json",
        "playbook.schema.json",
        "progress.schema.json",
        "health.schema.json",
        "pages.schema.json",
        "pages.json",
        "health.json",
        "use-case-form.yml",
        "playbooks/growth/playbook.json",
        "playbooks/growth/calendar.ics",
        "playbooks/growth/news.xml",
        "departments/finance/calendar.ics",
        "departments/finance/news.xml",
        "departments/finance/finance.csv",
        "departments/finance/finance.md",
        "departments/finance/finance-jira.csv",
        "departments/finance/finance-asana.csv",
        "departments/finance/finance-trello.txt",
        "departments/finance/finance-smartsheet.csv",
        "departments/finance/finance-github.sh",
        "departments/finance/finance.json",
        "departments/sales/calendar.ics",
        "departments/sales/news.xml",
        "departments/sales/sales.csv",
        "departments/sales/sales.md",
        "departments/sales/sales-jira.csv",
        "departments/sales/sales-asana.csv",
        "departments/sales/sales-trello.txt",
        "departments/sales/sales-smartsheet.csv",
        "departments/sales/sales-github.sh",
        "departments/sales/sales.json",
        "departments/sales/growth/prepare/sales-prepare.csv",
        "departments/sales/growth/prepare/sales-prepare.md",
        "departments/sales/growth/prepare/sales-prepare-jira.csv",
        "departments/sales/growth/prepare/sales-prepare-asana.csv",
        "departments/sales/growth/prepare/sales-prepare-trello.txt",
        "departments/sales/growth/prepare/sales-prepare-smartsheet.csv",
        "departments/sales/growth/prepare/sales-prepare-github.sh",
        "departments/sales/growth/go/sales-go.csv",
        "departments/sales/growth/go/sales-go.md",
        "departments/sales/growth/go/sales-go-jira.csv",
        "departments/sales/growth/go/sales-go-asana.csv",
        "departments/sales/growth/go/sales-go-trello.txt",
        "departments/sales/growth/go/sales-go-smartsheet.csv",
        "departments/sales/growth/go/sales-go-github.sh",
      ]
    `);
  });

  it('hold nothing twice the same way and never change by themselves', () => {
    const [first, second] = [awkward(), awkward()].map((organisation) => exportFilesOf(organisation).map(({ path, text }) => `${path}\n${text(PLACE)}`));
    expect(first).toEqual(second);
  });

  it('are never empty: a phase in which all is done has nothing to import', () => {
    const done = { done: '2026-02-01' };
    const organisation = sound([anEntry('policy', 'travel', { obligations: [anAction('book', done), anAction('pay', done)] })]).organisation;
    const files = exportFilesOf(organisation);
    for (const { text } of files) expect(text(PLACE)).not.toBe('');
    expect(files.map(({ path }) => path).filter((path) => path.includes('sales') && /jira|asana|trello|github/.test(path))).toEqual([]);
    expect(files.map(({ path }) => path)).toContain('/exports/departments/sales/sales.csv');
  });

  it('leave import files of all phases out where nobody could look through them', () => {
    const obligations = Array.from({ length: SHORT + 1 }, (_, index) => anAction(`item-${index}`));
    const next = anEntry('policy', 'stay', { fromPhase: 'go', obligations: [anAction('book')] });
    const paths = exportFilesOf(sound([anEntry('policy', 'travel', { obligations }), next]).organisation).map(({ path }) => path);
    expect(paths).not.toContain('/exports/departments/sales/sales-jira.csv');
    expect(paths).toContain('/exports/departments/sales/sales.csv');
    expect(paths.some((path) => path.endsWith('sales-prepare-jira.csv'))).toBe(true);
  });

  it('are not doubled where a department has one phase', () => {
    const paths = exportFilesOf(sound([anEntry('policy', 'travel', { obligations: [anAction('book')] })]).organisation).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('/prepare/'))).toEqual([]);
    expect(paths).toContain('/exports/departments/sales/sales-jira.csv');
  });

  it('say that their links lack the host, where the build was not told', () => {
    const place = { base: '/handbook/', origin: undefined };
    for (const ending of ['.md', '.csv', '.json']) {
      const text = fileOf(`/exports/departments/sales/sales${ending}`, awkward(), place);
      expect(text).toMatch(/root of the site|below the address of the site/);
      expect(text).toContain('/handbook/departments/sales/#growth.policies.awkward.item-0');
      expect(text).not.toContain('undefined');
    }
    const calendar = fileOf('/exports/departments/sales/calendar.ics', awkward(), place);
    expect(calendar).not.toContain('URL;');
    expect(calendar.replaceAll('\r\n ', '')).toContain('root of the site');
  });
});

describe('the register of formats', () => {
  it('says of each how it comes into its program', () => {
    for (const name of FORMAT_NAMES) {
      expect(FORMATS[name].steps.length).toBeGreaterThan(0);
      for (const step of FORMATS[name].steps) expect(step).toMatch(/^[A-Z].*\.$/);
    }
  });
});
