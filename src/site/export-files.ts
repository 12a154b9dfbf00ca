/**
 * Puts the files to take along, and the Markdown beside the pages, into the built site, and serves them in development. As routes of Astro they took as
 * long as all pages of a large site; as files they are written whenever the build waits for Vite.
 */
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { exportFilesOf, twinFilesOf, type ExportFile } from '#exports/index.ts';
import type { ExportPlace } from '#exports/place.ts';
import type { Organisation } from '#model/organisation.ts';
import { checkedContent, type CheckedContent } from './checked-content.ts';
import { handedDiagnostics, handedOrganisation } from './handed-content.ts';
import type { BuildOptions } from './options.ts';
import { putFile } from './put-file.ts';

export function exportFiles(options: BuildOptions): AstroIntegration {
  const place: ExportPlace = { base: `${options.base.replace(/\/$/, '')}/`, origin: options.site && new URL(options.site).origin };
  let out = '';
  let written: Promise<void>;
  return {
    name: 'gaitway:export-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          // Vite takes the base off an address before it comes here.
          const path = decodeURI((request.url ?? '').split('?')[0] ?? '');
          if (!OFFERED.test(path)) {
            next();
            return;
          }
          offered(options).then((files) => {
            const file = files.get(path);
            if (file) response.writeHead(200, { 'Content-Type': file.type }).end(file.text(place));
            else next();
          }, next);
        });
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      // Astro has emptied the folder, and waits for Vite again and again.
      'astro:build:setup': () => {
        written = writeFiles(options, place, out);
        // A build that fails meanwhile says why itself.
        written.catch(() => undefined);
      },
      'astro:build:done': () => written,
    },
  };
}

/** Where files can lie at all, so that no page waits for their list. */
const OFFERED = /^\/(?:exports\/|llms\.txt$)|\.md$/;

type Offered = ReadonlyMap<string, ExportFile>;

/** Listed once for each organisation, which in development is a new one after every change. */
const known = new WeakMap<Organisation, Offered>();

/** What the development server began with; whatever comes later is handed over. */
let first: Promise<CheckedContent> | undefined;

/** One file at a time, whenever nothing else is to be done. */
async function writeFiles(options: BuildOptions, place: ExportPlace, folder: string): Promise<void> {
  for (const { path, text } of (await offered(options)).values()) {
    putFile(folder, path, text(place));
    await setImmediate();
  }
}

async function offered(options: BuildOptions): Promise<Offered> {
  const handed = handedOrganisation(options);
  const { organisation, diagnostics } = handed ? { organisation: handed, diagnostics: handedDiagnostics(options) } : await (first ??= checkedContent(options));
  if (!organisation) return new Map();
  const files =
    known.get(organisation) ?? new Map([...exportFilesOf(organisation, diagnostics), ...twinFilesOf(organisation)].map((file) => [file.path, file] as const));
  known.set(organisation, files);
  return files;
}
