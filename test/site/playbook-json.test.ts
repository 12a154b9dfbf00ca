/** What pages say, read from their HTML, against what playbook.json says: the same facts, in both sites. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { healthFile } from '#exports/health-schema.ts';
import type { PlaybookFile } from '#exports/playbook-schema.ts';
import { dayInWords, wordsAndDays } from '#views/words.ts';
import { other, shipped, type BuiltSite } from '../support/built-site.ts';
import { parsedPage } from '../support/html.ts';

const SITES: readonly (readonly [string, () => BuiltSite, readonly string[]])[] = [
  ['the shipped content', shipped, ['ai-adoption', 'market-entry']],
  ['another organisation below a path', other, ['new-wing']],
];
type HealthFile = z.output<typeof healthFile>;

const STATES = { met: 'Met', waived: 'Waived', 'not-met': 'Not met', 'no-data': 'No data yet' };
const WORDS = { done: 'Done', skipped: 'Skipped', now: 'We are here', ahead: 'Ahead' };

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const textsOf = (from: ParentNode, selector: string): string[] => [...from.querySelectorAll(selector)].map(textOf);
/** The rows of the table that stands in a part of a page, cell by cell. */
const rowsOf = (document: Document, part: string, table = 0): Element[][] =>
  [...(document.querySelectorAll(`[aria-labelledby="${part}"] table`)[table]?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children]);

describe.each(SITES)('the pages of %s', (_, siteOf, playbooks) => {
  const fileOf = (playbook: string): PlaybookFile =>
    JSON.parse(readFileSync(join(siteOf().dir, `exports/playbooks/${playbook}/playbook.json`), 'utf8')) as PlaybookFile;
  /** The route of an address, which stands below the base. */
  const routeOf = (url: string): string => url.slice(siteOf().base.length - 1);
  const documentOf = (route: string): Document => parsedPage(siteOf(), route.replace(/#.*$/, '')).document;

  it('show under health what health.json holds, code by code, with its place', () => {
    const { findings, waived } = JSON.parse(readFileSync(join(siteOf().dir, 'exports/health.json'), 'utf8')) as HealthFile;
    const page = documentOf('/health/');
    const part = page.querySelector('[aria-labelledby="findings"]');
    expect(textsOf(part ?? page, 'h3')).toEqual([...new Set(findings.map(({ code }) => code))]);
    const items = [...(part?.querySelectorAll('.asks li') ?? [])];
    expect(items.map((item) => textOf(item.querySelector('code')))).toEqual(findings.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`)));
    findings.forEach(({ message, entry, severity }, index) => {
      const shown = wordsAndDays(message).map(({ text, isDay }) => (isDay ? dayInWords(text) : text));
      expect(textOf(items[index])).toContain(shown.join(''));
      expect(textOf(items[index]?.querySelector('small')).toLowerCase()).toMatch(new RegExp(`^${severity}, `));
      if (entry !== undefined) expect(items[index]?.querySelector('a')?.getAttribute('href')).toBe(`${siteOf().base}${entry}/`);
    });
    const decided = textsOf(page, '[aria-labelledby="waived"] li');
    expect(decided).toHaveLength(waived.length);
    waived.forEach(({ code, reason, expires }, index) => {
      for (const words of [code, reason, dayInWords(expires)]) expect(decided[index]).toContain(words);
    });
  });

  it.each(playbooks)('say of %s on home, overview and status where it is', (playbook) => {
    const { status } = fileOf(playbook);
    expect(textsOf(documentOf('/'), '.big-state')).toContain(status.sentence);
    expect(textOf(documentOf(`/${playbook}/`).querySelector('.big-state'))).toBe(status.sentence);
    const page = documentOf(`/${playbook}/status/`);
    expect(textOf(page.querySelector('.standfirst'))).toBe(status.sentence);
    expect(textOf(page.querySelector('.facts'))).toContain(status.plan);
    expect(textsOf(page, '.setbacks li')).toEqual(status.setbacks);
    if (status.since !== undefined) expect(textOf(page.querySelector('.facts'))).toContain(dayInWords(status.since));
  });

  it.each(playbooks)('draw of %s in the rail and the roadmap the same phases', (playbook) => {
    const { phases, roadmap } = fileOf(playbook);
    const rail = documentOf(`/${playbook}/`).querySelector('nav.rail.big');
    const items = [...(rail?.querySelectorAll('li') ?? [])];
    expect(items).toHaveLength(phases.length);
    phases.forEach(({ title, state, from, gate }, index) => {
      const item = items[index];
      expect(textOf(item?.querySelector('.name'))).toBe(`${index + 1} ${title}`);
      expect(item?.className).toBe(state === 'skipped' ? 'done' : state === 'ahead' ? 'next' : state);
      if (state !== 'skipped') expect(textOf(item?.querySelector('.when'))).toContain(dayInWords(from));
      if (gate) expect(textOf(item?.querySelector('.gate-text'))).toContain(`${gate.met} of ${gate.of} criteria met`);
      else expect(item?.querySelector('.gate-text')).toBeNull();
    });
    const rows = rowsOf(documentOf(`/${playbook}/roadmap/`), 'table').map((cells) => cells.map(textOf));
    expect(rows).toEqual(
      roadmap.map(({ title, departments, phase, from, to, state }) => [
        title,
        departments,
        phases.find(({ id }) => id === phase)?.title,
        from === undefined ? 'not planned' : dayInWords(from),
        to === undefined ? '' : dayInWords(to),
        state,
      ]),
    );
    for (const { title, state } of phases) expect(rows.find(([row]) => row === title)?.at(-1)).toMatch(new RegExp(`^${WORDS[state]}`));
  });

  it.each(playbooks)('show of %s every gate with the same criteria', (playbook) => {
    for (const { gate } of fileOf(playbook).phases) {
      if (!gate) continue;
      const page = documentOf(routeOf(gate.url));
      expect(textOf(page.querySelector('[aria-labelledby="gate"] .verdict-line strong'))).toMatch(new RegExp(`^${gate.met} of ${gate.of} criteria met`));
      const rows = rowsOf(page, 'gate');
      expect(rows).toHaveLength(gate.criteria.length);
      gate.criteria.forEach(({ id, title, target, value, date, state, missing, owner }, index) => {
        const [head, asked, there, , verdict] = rows[index] ?? [];
        expect(page.getElementById(`criterion-${id}`)?.contains(head ?? null)).toBe(true);
        expect(textOf(head)).toContain(title);
        expect(textOf(head?.querySelector('.by'))).toContain(owner);
        expect(textOf(asked)).toBe(target);
        expect(textOf(there)).toBe([value ?? 'none yet', ...(date === undefined ? [] : [dayInWords(date)])].join(' '));
        expect(textOf(verdict)).toBe([STATES[state], ...(missing === undefined ? [] : [`Missing: ${missing}`])].join(' '));
      });
    }
  });

  it.each(playbooks)('show of %s the next gate on the status page, and departments beside each other', (playbook) => {
    const { status, phases, departments } = fileOf(playbook);
    const page = documentOf(`/${playbook}/status/`);
    const next = phases.find(({ id }) => id === status.next?.phase);
    expect(rowsOf(page, 'next').map((cells) => textOf(cells.at(-1)?.querySelector('.verdict')))).toEqual(
      (next?.gate?.criteria ?? []).map(({ state }) => STATES[state]),
    );
    expect(rowsOf(page, 'departments').map(([head]) => textOf(head))).toEqual(departments.map(({ title }) => title));
    departments.forEach(({ actions, reached }, index) => {
      const row = textOf(page.querySelectorAll('[aria-labelledby="departments"] tbody tr')[index]);
      if (actions) expect(row).toContain(`${actions.done} of ${actions.total}`);
      for (const { value, state } of reached) expect(row).toContain(value === undefined ? STATES[state] : `${value}, ${STATES[state].toLowerCase()}`);
    });
    expect(textsOf(page, '.progress li b')).toEqual(
      phases.filter(({ actions }) => actions.total > 0).map(({ actions }) => `${actions.done} of ${actions.total} done`),
    );
  });

  it.each(playbooks)('show of %s on each department’s own page what the next gate has reached there', (playbook) => {
    const { status, departments } = fileOf(playbook);
    for (const { id, reached } of departments) {
      const stand = documentOf(`/${id}/`).querySelector(`[aria-labelledby="stands"] [data-playbook="${playbook}"]`);
      expect(textOf(stand)).toContain(status.sentence);
      for (const setback of status.setbacks) expect(textOf(stand)).toContain(setback);
      const rows = [...(stand?.querySelectorAll('tbody tr') ?? [])];
      expect(rows).toHaveLength(reached.length);
      reached.forEach(({ criterion, state, value = 'no reading yet' }, index) => {
        expect(rows[index]?.querySelector('a')?.getAttribute('href')).toMatch(new RegExp(`#criterion-${criterion}$`));
        expect(textOf(rows[index])).toContain(value);
        expect(textOf(rows[index]?.querySelector('.verdict'))).toBe(STATES[state]);
      });
    }
  });

  it.each(playbooks)('show of %s every metric with the same readings', (playbook) => {
    for (const { url, latest, distance, change, readAgainBy, readings, departments, criteria } of fileOf(playbook).metrics) {
      const page = documentOf(routeOf(url));
      const stands = textOf(page.querySelector('[aria-labelledby="stand"]'));
      if (latest) expect(textOf(page.querySelector('.big-state'))).toContain(dayInWords(latest.date));
      for (const words of [distance, change]) if (words !== undefined) expect(stands).toContain(words);
      if (readAgainBy !== undefined) expect(stands).toContain(dayInWords(readAgainBy));
      expect(rowsOf(page, 'readings').map(([day]) => textOf(day))).toEqual(readings.map(({ date }) => dayInWords(date)).toReversed());
      expect(rowsOf(page, 'departments')).toHaveLength(departments.length);
      expect(rowsOf(page, 'stands').map((cells) => textOf(cells.at(-1)?.querySelector('.verdict')))).toEqual(criteria.map(({ state }) => STATES[state]));
    }
  });

  it.each(playbooks)('add up of %s the same return', (playbook) => {
    const { returns } = fileOf(playbook);
    const page = documentOf(`/${playbook}/use-cases/`);
    const digits = (cells: readonly Element[]): number[] => cells.slice(1, 5).map((cell) => Number(textOf(cell).replace(/[^\d.-]/g, '')));
    [returns.phases, returns.departments].forEach((rows, table) => {
      const wanted = returns.total.length === 0 ? [] : [...rows, { title: 'All', sums: returns.total }];
      const shown = rowsOf(page, 'return', table);
      expect(shown.map(([head]) => textOf(head))).toEqual(wanted.flatMap(({ title, sums }) => sums.map(() => title)));
      expect(shown.map(digits)).toEqual(
        wanted.flatMap(({ sums }) => sums.map(({ useCases, cost, benefitPerYear, proven }) => [useCases, cost, benefitPerYear, proven])),
      );
    });
  });

  it.each(playbooks)('mark of %s the same holes, and lead to what fills them', (playbook) => {
    const { coverage } = fileOf(playbook);
    const page = documentOf(`/${playbook}/coverage/`);
    for (const { id, wanted, covered, rows } of coverage) {
      const part = page.querySelector(`[aria-labelledby="${id}"]`);
      if (wanted > 0) expect(textOf(part?.querySelector('p b'))).toContain(`${covered} of ${wanted}`);
      expect(rowsOf(page, id).map((cells) => cells.slice(1).map((cell) => cell.querySelector('.unmet') !== null))).toEqual(
        rows.map(({ cells }) => cells.map(({ state }) => state === 'hole')),
      );
    }
    const holes = coverage.flatMap((matrix) => matrix.holes);
    expect([...page.querySelectorAll('[aria-labelledby="holes"] li')].map((item) => item.querySelector('a')?.getAttribute('href'))).toEqual(
      holes.map(({ url }) => url),
    );
    const health = textOf(documentOf('/health/').querySelector('main'));
    for (const { message } of holes) expect(health).toContain(message);
  });
});
