/** News as a feed that programs follow: Atom, RFC 4287. */
import type { Element, ElementContent, Root } from 'xast';
import { toXml, type Raw } from 'xast-util-to-xml';
import type { Organisation } from '#model/organisation.ts';
import type { NewsFeed, NewsItem } from '#views/news.ts';
import { siteNameOf } from './identity.ts';
import { addressNote, addressOf, type ExportPlace } from './place.ts';

/**
 * The feed as text. The id of an entry is made from that of the content, and never from where the site lies, so that a program knows it again after a move;
 * its day is that of the content, so that two builds give the same bytes.
 */
export function atomText(organisation: Organisation, feed: NewsFeed, place: ExportPlace): string {
  const { site, today } = organisation;
  const idOf = (id: string): string => `urn:gaitway:${siteNameOf(organisation)}:${id}`;
  const note = addressNote(place);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.locale }, [
        element('id', {}, [idOf(feed.of.id)]),
        element('title', {}, [`${feed.title}, ${site.title}`]),
        ...(note === '' ? [] : [element('subtitle', {}, [note])]),
        element('updated', {}, [momentOf(feed.items[0]?.day ?? today)]),
        element('author', {}, [element('name', {}, [site.organisation])]),
        element('link', { rel: 'self', type: 'application/atom+xml', href: addressOf(place, feed.path) }),
        element('link', { rel: 'alternate', type: 'text/html', href: addressOf(place, feed.route) }),
        element('generator', {}, ['Gaitway']),
        ...feed.items.map((item) => entryOf(item, idOf, place)),
      ]),
    ],
  };
  // What is printed as it is are the constants of `wordsOf`.
  return `${toXml(root, { allowDangerousXml: true })}\n`;
}

function entryOf({ entry, type, day, route }: NewsItem, idOf: (id: string) => string, place: ExportPlace): Element {
  return element('entry', {}, [
    element('id', {}, [idOf(entry.id)]),
    element('title', {}, [entry.title]),
    element('published', {}, [momentOf(day)]),
    element('updated', {}, [momentOf(day)]),
    element('author', {}, [element('name', {}, [entry.owner])]),
    element('category', { term: type }),
    element('link', { rel: 'alternate', type: 'text/html', href: addressOf(place, route) }),
    element('summary', { type: 'text' }, [entry.summary]),
  ]);
}

function element(name: string, attributes: Record<string, string>, children: readonly (Element | string)[] = []): Element {
  return {
    type: 'element',
    name,
    attributes,
    children: children.flatMap((child) => (typeof child === 'string' ? wordsOf(child) : [child])),
  };
}

/** The printer leaves ">" as it is, and XML allows it nowhere behind "]]". */
function wordsOf(text: string): ElementContent[] {
  return text.split('>').flatMap((value, index): ElementContent[] => [...(index > 0 ? [GREATER] : []), { type: 'text', value }]);
}

const GREATER = { type: 'raw', value: '&gt;' } as const satisfies Raw;

/** The content knows days and no hours. */
function momentOf(day: string): string {
  return `${day}T00:00:00Z`;
}
