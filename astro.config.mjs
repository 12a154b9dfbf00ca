// @ts-check
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { diagramFiles } from './src/site/diagram-files.ts';
import { exportFiles } from './src/site/export-files.ts';
import { liveContent } from './src/site/live-content.ts';
import { buildOptions } from './src/site/options.ts';
import { lookStyles } from './src/site/look.ts';
import { plainImports } from './src/site/plain-imports.ts';
import { printOrder } from './src/site/print-order.ts';
import { searchIndex } from './src/site/search-index.ts';

const options = buildOptions();
const { base, site, out, cacheDir } = options;

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  outDir: out,
  cacheDir: join(cacheDir, 'astro'),
  output: 'static',
  trailingSlash: 'always',
  // A content security policy without 'unsafe-inline' holds on every page, so no style and no script may be inlined.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  // Pages of the product itself, such as the editor's guide. Content is data and goes through our own loader.
  integrations: [mdx(), liveContent(options), exportFiles(options), diagramFiles(options), printOrder(options), searchIndex(options)],
  markdown: { syntaxHighlight: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImports(), lookStyles(options)],
    build: {
      assetsInlineLimit: 0,
      sourcemap: false,
      rolldownOptions: {
        // One warning for every MDX page, without meaning: https://github.com/withastro/astro/issues/18087
        onLog: (level, log, forward) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') forward(level, log);
        },
      },
    },
  },
});
