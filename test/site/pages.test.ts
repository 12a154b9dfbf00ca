/** What every built page must be, whatever it shows. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, it } from 'vitest';
import { fileOf, other, shipped, type BuiltSite } from '../support/built-site.ts';
import { allPages, parsedPage, type ParsedPage } from '../support/html.ts';

const SITES: readonly (readonly [string, () => BuiltSite])[] = [
  ['the shipped content', shipped],
  ['another organisation below a path', other],
];

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Of taste: how void elements end, spaces at ends of lines, how long a title may be.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Everything comes from the site itself.
    'require-sri': 'off',
    // As the standard has it: anything without a space.
    'valid-id': ['error', { relaxed: true }],
    // A region that scrolls is no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

describe.each(SITES)('every page of %s', (_, siteOf) => {
  /** What is wrong, each once with a page that shows it. */
  const offences = (find: (page: ParsedPage) => readonly string[]): string[] => {
    const found = allPages(siteOf()).flatMap((page) => [...new Set(find(page))].map((offence) => ({ route: page.route, offence })));
    return [...Map.groupBy(found, ({ offence }) => offence)].map(
      ([offence, pages]) => `${offence} (${pages[0]?.route ?? ''}${pages.length > 1 ? ` and ${pages.length - 1} more` : ''})`,
    );
  };

  it('exists', () => {
    const site = siteOf();
    expect(site.routes.length).toBeGreaterThan(20);
    expect(site.routes.filter((route) => !existsSync(fileOf(site, route)))).toEqual([]);
  });

  it('is one that was asked for', () => {
    const site = siteOf();
    const pages = filesOf(site.dir).filter((file) => file.endsWith('index.html'));
    expect(pages.map((file) => `/${file.replace(/index\.html$/, '')}`).filter((route) => !site.routes.includes(route))).toEqual([]);
  });

  it('has a language, a title of its own, a description and one first heading', () => {
    expect(
      offences(({ document }) => [
        ...(document.documentElement.lang === '' ? ['has no language'] : []),
        ...(document.title === '' ? ['has no title'] : []),
        ...((document.querySelector('meta[name=description]')?.getAttribute('content') ?? '') === '' ? ['has no description'] : []),
        ...(document.querySelectorAll('h1').length === 1 ? [] : ['has not one h1']),
      ]),
    ).toEqual([]);
    const titles = allPages(siteOf()).map(({ document, route }) => ({ title: document.title, route }));
    const doubles = [...Map.groupBy(titles, ({ title }) => title)].filter(([, pages]) => pages.length > 1);
    expect(doubles.map(([title, pages]) => `${title}: ${pages.map(({ route }) => route).join(' ')}`)).toEqual([]);
  });

  it('goes down its headings one level at a time', () => {
    expect(
      offences(({ document }) => {
        const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName[1]));
        return levels.flatMap((level, index) => (level > (levels[index - 1] ?? level) + 1 ? [`leaps from h${levels[index - 1] ?? 0} to h${level}`] : []));
      }),
    ).toEqual([]);
  });

  it('is HTML without a mistake', () => {
    expect(
      offences(({ html }) => {
        const { results } = validator.validateStringSync(html);
        return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector ?? ''}`));
      }),
    ).toEqual([]);
  });

  it('carries no script and no style in itself', () => {
    expect(
      offences(({ document }) => [...document.querySelectorAll('script:not([src]), style, [style]')].map(({ outerHTML }) => outerHTML.slice(0, 120))),
    ).toEqual([]);
    expect(
      offences(({ document }) =>
        [...document.querySelectorAll('*')].flatMap((element) =>
          element
            .getAttributeNames()
            .filter((name) => /^on/i.test(name))
            .map((name) => `<${element.localName} ${name}>`),
        ),
      ),
    ).toEqual([]);
  });

  it('states its content security policy before anything that it could stop', () => {
    expect(
      offences(({ document }) => {
        const policy = document.querySelector('meta[http-equiv="content-security-policy" i]');
        const first = document.querySelector('script, link[rel=stylesheet]');
        const isFirst = policy !== null && (first === null || (policy.compareDocumentPosition(first) & 4) !== 0);
        return isFirst && !/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/.test(policy.getAttribute('content') ?? '') ? [] : ['has no strict policy in front'];
      }),
    ).toEqual([]);
  });

  it('loads nothing from anybody else', () => {
    const { url } = siteOf();
    expect(
      offences(({ document }) =>
        [...document.querySelectorAll('[src], link[href], [srcset], [poster], object[data]')]
          .map(
            (element) =>
              element.getAttribute('src') ??
              element.getAttribute('href') ??
              element.getAttribute('srcset') ??
              element.getAttribute('poster') ??
              element.getAttribute('data') ??
              '',
          )
          .filter(
            (address) =>
              new URL(address, url).origin !== new URL(url).origin &&
              !/\brel="?(?:canonical|alternate)/.test(document.querySelector(`[href="${address}"]`)?.outerHTML ?? ''),
          ),
      ),
    ).toEqual([]);
  });

  it('leads to pages and files that exist, and to anchors that are on them', () => {
    const site = siteOf();
    expect(offences((page) => brokenLinksOf(page, site))).toEqual([]);
  });

  it('uses no id twice', () => {
    expect(
      offences(({ document }) => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `#${id}`);
      }),
    ).toEqual([]);
  });
});

describe.each(SITES)('the files of %s', (_, siteOf) => {
  it('hold no source maps and nothing hidden', () => {
    expect(filesOf(siteOf().dir).filter((file) => /\.map$|(?:^|\/)\./.test(file))).toEqual([]);
  });

  it('differ by more than case, for file systems that do not tell it apart', () => {
    const files = filesOf(siteOf().dir).map((file) => file.normalize('NFC').toLowerCase());
    expect(new Set(files).size).toBe(files.length);
  });

  it('import no style and no font from elsewhere', () => {
    const { dir } = siteOf();
    const styles = filesOf(dir).filter((file) => file.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.flatMap((file) => /(?:url\(|@import)\s*["']?(?:https?:)?\/\/[^)]*/.exec(readFileSync(join(dir, file), 'utf8'))?.[0] ?? [])).toEqual([]);
  });
});

describe('a draft', () => {
  it('is in no byte of the output', () => {
    const { dir } = other();
    expect(filesOf(dir).filter((file) => readFileSync(join(dir, file)).includes('canary-draft-text') || file.includes('photographs'))).toEqual([]);
  });
});

/** Files below a folder, with forward slashes. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
}

function brokenLinksOf({ document }: ParsedPage, site: BuiltSite): string[] {
  const links = [...document.querySelectorAll('a[href], area[href], img[src], script[src], link[href], source[src], form[action], use[href]')];
  return links.flatMap((element) => {
    const written = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '';
    const target = new URL(written, document.baseURI);
    if (target.origin !== new URL(site.url).origin) return [];
    if (!target.pathname.startsWith(site.base)) return [`${written} leads out of the base`];
    const path = decodeURIComponent(target.pathname.slice(site.base.length - 1));
    if (!existsSync(fileOf(site, path))) return [`${written} leads nowhere`];
    if (statSync(fileOf(site, path)).isDirectory()) return [`${written} leads to a folder; it wants a slash`];
    if (target.hash === '') return [];
    const anchor = decodeURIComponent(target.hash.slice(1));
    const page = path.endsWith('/') || path.endsWith('.html') ? parsedPage(site, path) : undefined;
    return page?.document.getElementById(anchor) ? [] : [`${written} names no anchor there`];
  });
}
