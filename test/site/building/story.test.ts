/** The walk through the shipped story: one reading changes in a copy of the content, and everything that stands on it changes with it. */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlaybookFile } from '#exports/playbook-schema.ts';
import { TODAY } from '../../support/built-site.ts';
import { ROOT, runCli } from '../../support/run-cli.ts';

const PLAYBOOK = 'ai-adoption';
const METRIC = `playbooks/${PLAYBOOK}/metrics/staff-buy-in.mdx`;
const BEFORE = '- { date: 2026-10-16, value: 62 }';
const AFTER = '- { date: 2026-10-16, value: 70 }';

let folder = '';
let before: Site;
let after: Site;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gaitway-story-')));
  const content = join(folder, 'content');
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  before = await built('before');
  const file = join(content, METRIC);
  const text = readFileSync(file, 'utf8');
  expect(text.split(BEFORE)).toHaveLength(2);
  writeFileSync(file, text.replace(BEFORE, AFTER));
  after = await built('after');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('one reading that reaches its target', () => {
  it('moves the rail on every page of the playbook', () => {
    for (const route of [`/${PLAYBOOK}/status/`, `/${PLAYBOOK}/policies/acceptable-use/`, `/${PLAYBOOK}/metrics/staff-buy-in/`])
      expect(both(({ text }) => text(route, 'nav.rail:not(.big) .gate-text'))).toEqual(['3 of 5 met, criteria for Run', '4 of 5 met, criteria for Run']);
  });

  it('meets the criterion on the gate’s own page, and fills the gate', () => {
    const page = `/${PLAYBOOK}/phases/run/`;
    expect(both(({ text }) => text(page, '#criterion-buy-in .verdict'))).toEqual(['Not met', 'Met']);
    expect(both(({ text }) => text(page, '#criterion-buy-in [data-label=Latest] b'))).toEqual(['62\u00a0%', '70\u00a0%']);
    expect(both(({ text }) => text(page, '[aria-labelledby=gate] .verdict-line strong'))).toEqual(['3 of 5 criteria met.', '4 of 5 criteria met.']);
    expect(both(({ all }) => all(page, '[aria-labelledby=gate] .boxes .d').length)).toEqual([3, 4]);
  });

  it('changes the status in words, with what is missing', () => {
    const page = `/${PLAYBOOK}/status/`;
    expect(both(({ text }) => text(page, '.standfirst'))).toEqual([
      'We are in Walk, and three of the five criteria for Run are met.',
      'We are in Walk, and four of the five criteria for Run are met.',
    ]);
    expect(both(({ text }) => text(page, '.verdict-line').includes('8 points of “Staff who say that AI helps”'))).toEqual([true, false]);
    expect(both(({ all }) => all(page, '[aria-labelledby=next] tr.miss').length)).toEqual([2, 1]);
    // One criterion is still open, so the phase has still stalled.
    expect(both(({ all }) => all(page, '.setbacks li').length)).toEqual([1, 1]);
  });

  it('changes home, and leaves the other playbook there as it was', () => {
    const sentences = ({ all }: Site): string[] => all('/', '.big-state');
    expect(sentences(before)[0]).toContain('three of the five');
    expect(sentences(after)[0]).toContain('four of the five');
    expect(sentences(after)[1]).toBe(sentences(before)[1]);
  });

  it('changes the roadmap’s drawing and its table', () => {
    const page = `/${PLAYBOOK}/roadmap/`;
    expect(both(({ all }) => all(page, 'svg.path text.strong').at(-1))).toEqual(['3 of 5 met', '4 of 5 met']);
    expect(both(({ all }) => all(page, '[aria-labelledby=table] td').filter((cell) => /gate: \d of 5 criteria met$/.test(cell)))).toEqual([
      ['Ahead; gate: 3 of 5 criteria met'],
      ['Ahead; gate: 4 of 5 criteria met'],
    ]);
  });

  it('changes the diagram of the gate, and the file of it to take along', () => {
    const page = `/${PLAYBOOK}/phases/run/`;
    const diagram = ({ all }: Site): string => all(page, '[aria-labelledby=gate] svg.diagram, [aria-labelledby=gate] svg.mermaid').join(' ');
    expect(both((site) => /\d of 5 met/.exec(diagram(site))?.[0])).toEqual(['3 of 5 met', '4 of 5 met']);
    const source = ({ links, file }: Site): string => file(links(page, '[aria-labelledby=gate] a[href$=".mmd"]')[0] ?? '');
    expect(both((site) => /\d of 5 met/.exec(source(site))?.[0])).toEqual(['3 of 5 met', '4 of 5 met']);
  });

  it('changes the metric’s own page', () => {
    const page = `/${PLAYBOOK}/metrics/staff-buy-in/`;
    expect(both(({ text }) => text(page, '.big-state'))).toEqual(['62 %, on 16 October 2026.', '70 %, on 16 October 2026.']);
    expect(both(({ text }) => text(page, '[aria-labelledby=stands] .verdict'))).toEqual(['Not met', 'Met']);
  });

  it('changes the JSON, and nothing in it that does not stand on the reading', () => {
    const [first, second] = both(({ json }) => json());
    expect([first.status.next?.met, second.status.next?.met]).toEqual([3, 4]);
    expect([first.status.next?.fraction, second.status.next?.fraction]).toEqual([0.6, 0.8]);
    const stateOf = ({ phases }: PlaybookFile): string | undefined => phases.at(-1)?.gate?.criteria.find(({ id }) => id === 'buy-in')?.state;
    expect([stateOf(first), stateOf(second)]).toEqual(['not-met', 'met']);
    const changed = (Object.keys(first) as (keyof PlaybookFile)[]).filter((key) => JSON.stringify(first[key]) !== JSON.stringify(second[key]));
    expect(changed).toEqual(['status', 'phases', 'metrics', 'roadmap']);
  });
});

/** The same question to the site before and after. */
function both<T>(ask: (site: Site) => T): [T, T] {
  return [ask(before), ask(after)];
}

async function built(name: string): Promise<Site> {
  const out = join(folder, name);
  const { code, stderr } = await runCli(['build', '--content', join(folder, 'content'), '--out', out, '--today', TODAY, '--quiet']);
  expect([code, stderr]).toEqual([0, '']);
  const pages = new Map<string, Document>();
  const file = (path: string): string => readFileSync(join(out, path), 'utf8');
  const page = (route: string): Document => {
    const known = pages.get(route) ?? new JSDOM(file(`${route}index.html`)).window.document;
    pages.set(route, known);
    return known;
  };
  const said = (element: Element | null): string => (element?.textContent ?? '').replace(/[ \n]+/g, ' ').trim();
  return {
    file,
    text: (route, selector) => said(page(route).querySelector(selector)),
    all: (route, selector) => [...page(route).querySelectorAll(selector)].map(said),
    links: (route, selector) => [...page(route).querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? ''),
    json: () => JSON.parse(file(`exports/playbooks/${PLAYBOOK}/playbook.json`)) as PlaybookFile,
  };
}

/** A built site, as a reader and a program see it. */
interface Site {
  /** The text of a file of the output. */
  readonly file: (path: string) => string;
  /** What the first element of a page says, or all of them. */
  readonly text: (route: string, selector: string) => string;
  readonly all: (route: string, selector: string) => string[];
  /** Where links of a page lead. */
  readonly links: (route: string, selector: string) => string[];
  readonly json: () => PlaybookFile;
}
