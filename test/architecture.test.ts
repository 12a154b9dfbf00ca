import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONTENT_COMPONENTS } from '#schema/content-components.ts';
import { KIND_NAMES, KINDS } from '#schema/kinds.ts';
import { DIAGNOSTICS } from '#model/diagnostic.ts';
import { PLAYBOOK_KINDS, SITE_ROUTES } from '#views/routes.ts';

interface Layer {
  /** The layers that it may import, besides itself. */
  readonly imports: readonly string[];
  /** The packages that it may import: all, none, or those that begin with one of these. */
  readonly packages: 'all' | 'all but astro' | readonly string[];
  /** Told to whoever breaks the rule. */
  readonly because: string;
}

const LAYERS: Readonly<Record<string, Layer>> = {
  schema: {
    imports: [],
    packages: ['zod'],
    because: 'What an author may write depends on nothing that reads it. Move what needs more into model.',
  },
  model: {
    imports: ['schema'],
    packages: ['fastest-levenshtein', 'temporal-polyfill'],
    because:
      'The model is pure, so that tests, the check and the site link the same way. What needs files belongs into source; what answers a question, into views.',
  },
  views: {
    imports: ['schema', 'model'],
    // To tell authors about their fields, a view walks through the schemas.
    packages: ['zod'],
    because: 'Views answer questions as plain data. A text format belongs into diagrams or a component; reading into source; the base and the host into site.',
  },
  diagrams: {
    // Of the renderer only its palette and types: a chart that the site draws has the same colours.
    imports: ['schema', 'model', 'views', 'diagrams/render'],
    packages: [],
    because: 'A diagram turns a view into Mermaid source or geometry, as pure text. Drawing is the business of diagrams/render.',
  },
  exports: {
    imports: ['schema', 'model', 'views', 'diagrams'],
    packages: ['csv-stringify', 'ical-generator', 'xast', 'xast-util-to-xml', 'yaml', 'zod'],
    because:
      'An export turns a view into the text of a file, and a diagram into its table. What it is made from is the business of views, where it is linked that of pages.',
  },
  'diagrams/render': {
    imports: [],
    packages: ['node:', 'css-tree', 'fontkit', 'jsdom', 'linebreak', 'mermaid', 'sharp'],
    because: 'Drawing knows Mermaid and fonts, and nothing of playbooks, so that it can be tried and replaced by itself.',
  },
  source: {
    imports: ['schema', 'model', 'views', 'diagrams', 'diagrams/render'],
    packages: 'all but astro',
    because: 'Content is read and checked without Astro. What fills collections belongs into site.',
  },
  site: {
    imports: ['schema', 'model', 'views', 'diagrams', 'exports', 'source'],
    packages: 'all',
    because: 'It binds the layers to Astro. Pages and components ask it, never the other way round.',
  },
  cli: {
    imports: ['schema', 'model', 'views', 'diagrams', 'exports', 'source', 'site'],
    packages: 'all but astro',
    because: 'Commands are thin and start fast. Astro is started by cli/astro.ts alone.',
  },
  client: {
    imports: ['views'],
    packages: [],
    because: 'Every byte goes to readers. Types and pure helpers of views are all that it may take along.',
  },
  styles: { imports: [], packages: [], because: 'Style sheets stand by themselves.' },
  components: {
    imports: ['schema', 'model', 'views', 'diagrams', 'exports', 'client', 'styles'],
    packages: [],
    because: 'Components print what they are given. Look it up in the page, through site, and hand it over as a prop.',
  },
  layouts: {
    imports: ['model', 'views', 'components', 'client', 'styles'],
    packages: [],
    because: 'Layouts print the frame that they are given. Look it up in the page, through site.',
  },
  pages: {
    imports: ['schema', 'model', 'views', 'diagrams', 'exports', 'site', 'layouts', 'components', 'client', 'styles'],
    packages: ['astro'],
    because: 'A page gets the model, asks a view and chooses a layout. Reading belongs into source, through site.',
  },
  // The folder src itself: Astro's list of collections.
  '.': { imports: ['schema', 'model', 'site'], packages: ['astro', 'zod'], because: 'Astro looks for content.config.ts here; everything else has a layer.' },
};

/** Single files that may do what their layer may not. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = { 'cli/astro.ts': ['astro'] };

const LONGEST = 250;
/** Files that hold one long list and nothing to take apart. */
const LONGER = ['model/diagnostic.ts', 'model/organisation.ts'];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const files = sourceFiles();
const texts = new Map(files.map((file) => [file, readFileSync(join(root, 'src', file), 'utf8')]));

describe('layers', () => {
  it('have a row for every folder of src', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
    expect(folders.filter((folder) => !(folder in LAYERS))).toEqual([]);
  });

  it('are in an order: no layer imports one that imports it', () => {
    expect(cyclesOf(new Map(Object.entries(LAYERS).map(([name, { imports }]) => [name, imports])))).toEqual([]);
  });

  it('import only what they may', () => {
    const offences = files.flatMap((file) => {
      const layer = layerOf(file);
      const { imports, because } = rowOf(layer);
      return importsOf(file).flatMap((written) => {
        const target = targetOf(file, written);
        if (target === undefined) return mayUsePackage(file, layer, written) ? [] : `src/${file} imports ${written}. ${because}`;
        return layerOf(target) === layer || imports.includes(layerOf(target)) ? [] : `src/${file} imports ${written}. ${because}`;
      });
    });
    expect(offences).toEqual([]);
  });

  it('are crossed by #layer/file only, so that every crossing can be seen', () => {
    const offences = files.flatMap((file) =>
      importsOf(file)
        .filter((written) => written.startsWith('.') && layerOf(targetOf(file, written) ?? file) !== layerOf(file))
        .map((written) => `src/${file} imports ${written}; write #${targetOf(file, written) ?? ''}`),
    );
    expect(offences).toEqual([]);
  });

  it('show of the text of an entry on its own page only, so that an edit in it leaves all other pages as they are', () => {
    const printing = ['views', 'components', 'layouts', 'pages'];
    const offences = files.filter((file) => printing.includes(layerOf(file)) && /\.body\.|policy-words/.test(withoutComments(texts.get(file) ?? '')));
    expect(offences, 'What other pages need of a text belongs into the key of pages too, see site/page-keys.ts.').toEqual(['views/body.ts']);
  });

  it('name files whole, with their ending', () => {
    const offences = files.flatMap((file) => importsOf(file).filter((written) => /^[.#]/.test(written) && !/\.(?:ts|astro|css|mdx)(?:\?url)?$/.test(written)));
    expect(offences).toEqual([]);
  });
});

describe('files', () => {
  it('do not import one another in circles', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file).flatMap((written) => targetOf(file, written) ?? [])]));
    expect(cyclesOf(graph)).toEqual([]);
  });

  it(`are no longer than ${LONGEST} lines`, () => {
    const long = files.filter((file) => !file.endsWith('.css') && !LONGER.includes(file) && (texts.get(file) ?? '').trimEnd().split('\n').length > LONGEST);
    expect(long, 'Split them at their second noun.').toEqual([]);
  });

  it('name nothing of the content: no organisation, playbook, phase, department or tool', () => {
    const { unmistakable, names } = namesOfContent();
    const anywhere = new RegExp(`\\b(?:${unmistakable.map(escaped).join('|')})\\b`, 'i');
    // As a whole text between quotes or tags; inside longer texts these are words like any other.
    const whole = new RegExp(`(?<=['"\`>])\\s*(?:${names.map(escaped).join('|')})\\s*(?=['"\`<])`, 'i');
    const offences = files.flatMap((file) => {
      const text = withoutComments(texts.get(file) ?? '');
      return [anywhere, whole].flatMap((pattern) => pattern.exec(text)?.[0] ?? []).map((name) => `src/${file} says "${name.trim()}"`);
    });
    expect(offences).toEqual([]);
  });
});

describe('registers', () => {
  it('have a kind for every schema of an entry', () => {
    const shared = ['address.ts', 'content-components.ts', 'fields.ts', 'look.ts', 'kinds.ts', 'ledger.ts', 'progress.ts', 'site.ts'];
    const schemas = files.filter((file) => file.startsWith('schema/')).map((file) => file.slice('schema/'.length));
    expect(schemas.filter((file) => !shared.includes(file)).sort()).toEqual(KIND_NAMES.map((kind) => `${kind}.ts`).sort());
  });

  it('have a list and pages for every kind of a playbook', () => {
    const listed = KIND_NAMES.filter((kind) => KINDS[kind].scope === 'playbook' && KINDS[kind].folder !== null);
    expect([...PLAYBOOK_KINDS].sort()).toEqual(listed.sort());
  });

  it('have a page for every route of the site', () => {
    const offences = Object.values(SITE_ROUTES).filter((route) => {
      const page = `pages${route}`;
      return (
        !['index.astro', 'index.mdx'].some((name) => texts.has(page + name)) && !['.astro', '.mdx'].some((ending) => texts.has(page.replace(/\/$/, ending)))
      );
    });
    expect(offences).toEqual([]);
  });

  it('have an Astro component for every component of content', () => {
    const text = texts.get('components/content/index.ts') ?? '';
    expect(Object.keys(CONTENT_COMPONENTS).filter((name) => !text.includes(`./${name}.astro`))).toEqual([]);
  });

  it('use every code of a diagnostic somewhere', () => {
    const others = [...texts].filter(([file]) => file !== 'model/diagnostic.ts' && !file.startsWith('model/examples/')).map(([, text]) => text);
    expect(Object.keys(DIAGNOSTICS).filter((code) => !others.some((text) => text.includes(`'${code}'`)))).toEqual([]);
  });
});

/** Paths below src, with forward slashes. */
function sourceFiles(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.(?:ts|astro|mdx|css)$/.test(entry.name))
    .map((entry) => relative(join(root, 'src'), join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function rowOf(layer: string): Layer {
  return LAYERS[layer] ?? { imports: [], packages: [], because: 'The folder has no row in LAYERS.' };
}

/** The layer with the longest name that holds the file. */
function layerOf(file: string): string {
  const folder = posix.dirname(file);
  const owners = Object.keys(LAYERS).filter((layer) => layer === folder || `${folder}/`.startsWith(`${layer}/`));
  return owners.sort((a, b) => b.length - a.length)[0] ?? folder.split('/')[0] ?? folder;
}

function importsOf(file: string): string[] {
  const pattern = /(?:\bfrom\s+|\bimport\s*\(\s*|^\s*import\s+|@import\s+)['"]([^'"]+)['"]/gm;
  return [...(texts.get(file) ?? '').matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

/** The file below src that an import names; undefined for a package. */
function targetOf(file: string, written: string): string | undefined {
  const path = written.replace(/\?.*$/, '');
  if (path.startsWith('#')) return path.slice(1);
  return path.startsWith('.') ? posix.join(posix.dirname(file), path) : undefined;
}

function mayUsePackage(file: string, layer: string, name: string): boolean {
  const allowed = EXCEPTIONS[file]?.some((start) => name.startsWith(start)) === true ? 'all' : rowOf(layer).packages;
  if (allowed === 'all') return true;
  if (allowed === 'all but astro') return !/^(?:@?astro\b|astro:)/.test(name);
  return allowed.some((start) => name.startsWith(start));
}

/** Every cycle of a graph that a depth-first search meets, in the order of its arrows. */
function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) cycles.push([...path.slice(path.indexOf(node)), node].join(' → '));
    if (path.includes(node) || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}

/** Names of the shipped content: those that mean nothing else anywhere, and those that are words too. */
function namesOfContent(): { readonly unmistakable: string[]; readonly names: string[] } {
  const content = join(root, 'content');
  const site = parse(readFileSync(join(content, 'site.yaml'), 'utf8')) as { organisation: string };
  const titles = (folder: string): string[] =>
    readdirSync(join(content, folder)).flatMap((file) => [
      file.replace(/\.mdx?$/, ''),
      /^title: "?(.*?)"?$/m.exec(readFileSync(join(content, folder, file), 'utf8'))?.[1] ?? '',
    ]);
  const playbooks = readdirSync(join(content, 'playbooks'));
  return {
    unmistakable: [site.organisation, ...playbooks],
    names: ['departments', 'tools', ...playbooks.map((id) => `playbooks/${id}/phases`)].flatMap(titles).filter((name) => name.length > 2),
  };
}

function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(?<=^|\s)\/\/.*$/gm, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
