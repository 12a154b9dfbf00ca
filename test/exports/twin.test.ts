/** Pages as Markdown, and the list of them. */
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { exportFilesOf, twinFilesOf } from '#exports/index.ts';
import type { Organisation } from '#model/organisation.ts';
import { allEntries, allRoutes, LLMS_ROUTE, routeOf, twinRouteOf } from '#views/routes.ts';
import { KIND_NAMES } from '#schema/kinds.ts';
import { diagnostics, entries, organisation } from '../content/shipped.ts';
import { awkward, OBLIGATIONS, PLACE } from './support.ts';

const ROOT = { base: '/handbook/', origin: undefined };
const parser = unified().use(remarkParse).use(remarkGfm);
const trees = new Map<string, Nodes>();
/** Parsing takes most of the time here, so each text is parsed once. */
function parsed(text: string): Nodes {
  const tree = trees.get(text) ?? parser.parse(text);
  trees.set(text, tree);
  return tree;
}
const twinsOf = (of: Organisation, place = ROOT): Map<string, string> => new Map(twinFilesOf(of).map(({ path, text }) => [path, text(place)]));
const shipped = twinsOf(organisation);

function linksIn(text: string): string[] {
  const found: string[] = [];
  visit(parsed(text), (node) => {
    if (node.type === 'link' || node.type === 'image') found.push(node.url);
  });
  return found;
}

describe('the Markdown beside a page', () => {
  it('is there for every entry of every kind, under the address of its page', () => {
    expect([...shipped.keys()]).toEqual([LLMS_ROUTE, ...entries.map((entry) => twinRouteOf(routeOf(entry)))]);
    expect(new Set(entries.map(({ kind }) => kind)).size).toBe(KIND_NAMES.length);
  });

  it('holds title, summary, owner and the whole text, and nothing but Markdown', () => {
    for (const entry of entries) {
      const text = shipped.get(twinRouteOf(routeOf(entry))) ?? '';
      const words = toString(parsed(text)).replace(/\s+/g, ' ');
      for (const said of [entry.title, entry.summary, entry.owner, ...entry.body.headings.map((heading) => heading.text)])
        expect(words, entry.id).toContain(said);
      let firsts = 0;
      visit(parsed(text), (node) => {
        if (node.type === 'heading' && node.depth === 1) firsts += 1;
        if (node.type === 'html') throw new Error(`${entry.id} holds HTML: ${node.value}`);
      });
      expect(firsts, entry.id).toBe(1);
      expect(text, entry.id).not.toMatch(/[\uFDD0-\uFDEF]|undefined|\[object /);
    }
  });

  it('leads only to what the site has', () => {
    const files = [...exportFilesOf(organisation, diagnostics), ...twinFilesOf(organisation)].map(({ path }) => path);
    const known = new Set([...allRoutes(organisation), ...files]);
    const links = [...shipped.values()].flatMap(linksIn).filter((link) => !/^(?:https:|mailto:|\/handbook\/assets\/)/.test(link));
    expect(links.length).toBeGreaterThan(1000);
    const wrong = links.filter((link) => !link.startsWith('/handbook/') || !known.has(link.slice('/handbook'.length).replace(/[?#].*$/, '')));
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('writes whole addresses where the site’s own is known', () => {
    const text = twinsOf(awkward(), PLACE as never).get('/growth/policies/awkward/index.html.md') ?? '';
    expect(linksIn(text).every((link) => link.startsWith('https://'))).toBe(true);
    expect(text).not.toContain('root of the site');
    expect(text).toContain('- Page: https://playbooks.example/handbook/growth/policies/awkward/');
  });

  it('lists actions as they are, whatever stands in their words', () => {
    const tree = parsed(twinsOf(awkward()).get('/growth/policies/awkward/index.html.md') ?? '');
    const items: string[] = [];
    visit(tree, 'listItem', (node) => {
      if (typeof node.checked === 'boolean') items.push(toString(node));
    });
    expect(items).toHaveLength(OBLIGATIONS.length);
    OBLIGATIONS.forEach(({ do: words }, index) => {
      expect((items[index] ?? '').replaceAll('\u2060', '')).toContain(String(words).replace(/\s*\n\s*/g, ' '));
    });
  });

  it('is the same in every run', () => {
    expect([...twinsOf(awkward())]).toEqual([...twinsOf(awkward())]);
  });

  it.each([
    ['/ai-adoption/index.html.md', 'We are in Walk, and three of the five criteria for Run are met.'],
    ['/ai-adoption/index.html.md', 'Walk has stalled: planned for 168 days, it has lasted 257, and the gate to Run does not hold.'],
    ['/ai-adoption/phases/run/index.html.md', '## The gate before it: 3 of 5 criteria met'],
    ['/ai-adoption/metrics/staff-buy-in/index.html.md', '- Stands at: 62 % on 16 October 2026'],
    ['/tools/deskmate/index.html.md', '| Personal | No |'],
    ['/departments/finance/index.html.md', '](/handbook/'],
  ])('%s says what the page says: %s', (path, words) => {
    expect(shipped.get(path)).toContain(words);
  });
});

describe('llms.txt', () => {
  it('begins with title and summary and leads to every twin once', () => {
    const text = shipped.get(LLMS_ROUTE) ?? '';
    expect(text).toMatch(/^# Northwind playbooks\n\n> Two plans/);
    const twins = linksIn(text).filter((link) => link.endsWith('.md'));
    expect(twins.sort()).toEqual(
      allEntries(organisation)
        .map((entry) => `/handbook${twinRouteOf(routeOf(entry))}`)
        .sort(),
    );
  });
});
