/** Feeds, opened by a parser of XML that is not ours. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Organisation } from '#model/organisation.ts';
import { anEntry, aSite, sound } from '../support/entries.ts';
import { AWKWARD, fileOf, PLACE } from './support.ts';

const BOOK = '/exports/playbooks/growth/news.xml';
const SALES = '/exports/departments/sales/news.xml';
const ATOM = 'http://www.w3.org/2005/Atom';

function newsy(today = '2026-06-15'): Organisation {
  const updates = AWKWARD.map((words, index) => {
    const title = words.replaceAll('\n', ' ');
    return anEntry('update', `news-${index}`, { title, summary: `${words} &lt; ]]>`, owner: 'R & D', date: `2026-05-${10 + index}` });
  });
  return sound([...updates, anEntry('review', 'spring', { date: '2026-05-02' })], { site: aSite({ id: 'acme', organisation: 'Acme & Sons' }), today })
    .organisation;
}

/** Throws where the text is no well-formed XML. */
function parsed(text: string): Document {
  return new new JSDOM().window.DOMParser().parseFromString(text, 'application/xml');
}

const all = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagNameNS(ATOM, name)];
const own = (parent: Element, name: string): string[] => [...parent.children].filter(({ localName }) => localName === name).map((one) => one.textContent);

describe.each([BOOK, SALES])('the feed %s', (path) => {
  const feed = parsed(fileOf(path, newsy())).documentElement;

  it('is Atom, and has what RFC 4287 asks of a feed and of every entry', () => {
    expect([feed.namespaceURI, feed.localName]).toEqual([ATOM, 'feed']);
    for (const part of [feed, ...all(feed, 'entry')]) {
      for (const name of ['id', 'title', 'updated', 'author']) expect(own(part, name), name).toHaveLength(1);
      expect(own(part, 'updated')[0]).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      expect(() => new URL(own(part, 'id')[0] ?? '')).not.toThrow();
    }
    const links = [...feed.children].filter(({ localName }) => localName === 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')]);
    expect(links).toContainEqual(['self', `https://playbooks.example/handbook${path}`]);
    expect(own(feed, 'updated')).toEqual(['2026-05-18T00:00:00Z']);
  });

  it('gives every word back', () => {
    const entries = all(feed, 'entry').reverse().slice(1);
    expect(entries.map((entry) => own(entry, 'title')[0])).toEqual(AWKWARD.map((words) => words.replaceAll('\n', ' ')));
    expect(entries.map((entry) => own(entry, 'summary')[0])).toEqual(AWKWARD.map((words) => `${words} &lt; ]]>`));
    expect(all(feed, 'name').map(({ textContent }) => textContent)).toContain('R & D');
    expect(own(feed, 'title')[0]).toContain('Acme playbooks');
  });
});

describe('what programs go by', () => {
  const idsOf = (text: string): string[] => all(parsed(text), 'id').map(({ textContent }) => textContent);

  it('is the same in every feed, wherever the site lies, and is there once in a feed', () => {
    const ids = idsOf(fileOf(BOOK, newsy()));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[1]).toBe('urn:gaitway:acme:growth/updates/news-8');
    expect(idsOf(fileOf(SALES, newsy())).slice(1)).toEqual(ids.slice(1));
    expect(idsOf(fileOf(BOOK, newsy(), { base: '/', origin: undefined }))).toEqual(ids);
  });

  it('does not change because a day has passed', () => {
    expect(fileOf(BOOK, newsy('2026-09-01'))).toBe(fileOf(BOOK, newsy()));
  });
});

it('is a feed without entries where nothing has happened, and says where its links begin', () => {
  const feed = parsed(fileOf(BOOK, sound().organisation, { base: '/', origin: undefined })).documentElement;
  expect(all(feed, 'entry')).toEqual([]);
  expect(own(feed, 'updated')).toEqual(['2026-06-15T00:00:00Z']);
  expect(own(feed, 'subtitle')[0]).toContain('root of the site');
  expect(PLACE.origin).toBeDefined();
});
