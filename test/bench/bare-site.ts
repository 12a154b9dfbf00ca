/** What Astro does by itself with the same texts: the yardstick. One small layout and no navigation; made searchable by Pagefind afterwards, as is usual. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CorpusEntry } from './corpus.ts';

export type BareFormat = 'md' | 'mdx';

/** Writes a site that finds Astro in `nodeModules`. Build it with `bareBuildArguments`. */
export function writeBareSite(folder: string, format: BareFormat, entries: readonly CorpusEntry[], nodeModules: string): void {
  const files = {
    'package.json': '{ "type": "module", "private": true }',
    ...FILES,
    'astro.config.mjs': configOf(format),
    'src/content.config.mjs': collectionOf(format),
    'src/pages/[...id].astro': pageOf(format),
  };
  for (const [name, text] of Object.entries(files)) write(join(folder, name), text);
  for (const { file, title, summary, body } of entries) {
    const frontMatter = `---\ntitle: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(summary)}\n---\n\n`;
    write(join(folder, 'content', file.replace(/\.mdx$/, `.${format}`)), frontMatter + (format === 'mdx' ? body : asMarkdown(body)));
  }
  symlinkSync(nodeModules, join(folder, 'node_modules'), 'junction');
}

/** Arguments for Node. Its own module and not `astro build`, so that the same loads as for Gaitway. */
export function bareBuildArguments(folder: string): string[] {
  return [join(folder, 'build.mjs')];
}

/** Components are no Markdown: a note becomes a quotation, which is as many elements. */
function asMarkdown(body: string): string {
  return body.replaceAll(/<Note title="([^"]*)">\n\n(.*?)\n\n<\/Note>/gs, '> **$1**\n>\n> $2');
}

const FILES = {
  'build.mjs': `import { build } from 'astro';
import { close, createIndex } from 'pagefind';
process.chdir(import.meta.dirname);
await build({ root: import.meta.dirname, logLevel: 'error' });
console.log('built after ' + performance.now() / 1000);
const { index } = await createIndex();
const { errors } = await index.addDirectory({ path: 'dist' });
if (errors.length > 0) throw new Error(errors.join('; '));
await index.writeFiles({ outputPath: 'dist/pagefind' });
await close();
`,
  'src/layouts/Layout.astro': `---
const { title, summary } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <meta name="description" content={summary} />
  </head>
  <body>
    <header><a href="/">Home</a></header>
    <main><h1>{title}</h1><p>{summary}</p><slot /></main>
  </body>
</html>
<style>
  body { max-width: 40rem; margin: auto; font-family: sans-serif; }
</style>
`,
  'src/components/Note.astro': `---
const { title } = Astro.props;
---
<aside><strong>{title}</strong><slot /></aside>
`,
};

function configOf(format: BareFormat): string {
  const integration = format === 'mdx' ? `import mdx from '@astrojs/mdx';\n` : '';
  // A cache of its own: node_modules is shared with the repository.
  return `${integration}export default { cacheDir: './cache', ${format === 'mdx' ? 'integrations: [mdx()], ' : ''}markdown: { syntaxHighlight: false }, vite: { cacheDir: './cache/vite' } };\n`;
}

function collectionOf(format: BareFormat): string {
  return `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { pages: defineCollection({ loader: glob({ base: './content', pattern: '**/*.${format}' }) }) };
`;
}

function pageOf(format: BareFormat): string {
  const components = format === 'mdx' ? ' components={{ Note }}' : '';
  return `---
import { getCollection, render } from 'astro:content';
import Layout from '../layouts/Layout.astro';
${format === 'mdx' ? `import Note from '../components/Note.astro';\n` : ''}
export async function getStaticPaths() {
  return (await getCollection('pages')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Layout {...entry.data}><Content${components} /></Layout>
`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
