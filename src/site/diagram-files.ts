/** Puts the files of all diagrams into the built site, and serves them in development. They are made while the pages are printed. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawnDiagramsOf } from '#source/draw-diagrams.ts';
import {
  diagramFilesOf,
  forgetUnasked,
  offeredDiagramsOf,
  slideDrawingsOf,
  type DiagramFile,
  type DrawOptions,
  type OfferedDiagram,
} from '#source/diagram-files.ts';
import { DIAGRAMS_FOLDER } from '#views/shown-diagram.ts';
import { checkedContent, drawOptionsOf } from './checked-content.ts';
import { handedOrganisation } from './handed-content.ts';
import type { BuildOptions } from './options.ts';
import { putFile } from './put-file.ts';

const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.mmd', 'text/plain;charset=utf-8'],
];

export function diagramFiles(options: BuildOptions): AstroIntegration {
  let made: Promise<Awaited<ReturnType<typeof offered>>>;
  return {
    name: 'gaitway:diagram-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${DIAGRAMS_FOLDER}`, (request, response, next) => {
          const path = decodeURI((request.url ?? '').split('?')[0] ?? '').slice(1);
          const type = TYPES.find(([ending]) => path.endsWith(ending))?.[1];
          if (type === undefined) {
            next();
            return;
          }
          oneFile(path, options).then((file) => {
            if (file) response.writeHead(200, { 'Content-Type': type }).end(file.body);
            else next();
          }, next);
        });
      },
      'astro:build:start': () => {
        // They wait in the cache, since the pictures of a large site would fill much memory.
        made = offered(options).then(async ({ diagrams, drawing }) => {
          await Promise.all(diagrams.map((diagram) => diagramFilesOf(diagram, drawing).then(() => undefined)));
          return { diagrams, drawing };
        });
        // A build that fails meanwhile says why itself.
        made.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), DIAGRAMS_FOLDER);
        const { diagrams, drawing } = await made;
        for (const diagram of diagrams) {
          for (const { path, body } of await diagramFilesOf(diagram, drawing)) putFile(folder, path, body);
        }
        if (drawing.cacheDir !== undefined) await forgetUnasked(drawing.cacheDir);
      },
    },
  };
}

/** Every diagram with its drawing, which the check has drawn and the cache has kept. */
async function offered(options: BuildOptions): Promise<{ diagrams: OfferedDiagram[]; drawing: DrawOptions }> {
  const organisation = handedOrganisation(options) ?? (await checkedContent(options)).organisation;
  if (!organisation) return { diagrams: [], drawing: {} };
  const drawing = drawOptionsOf(organisation, options);
  const { drawings } = await drawnDiagramsOf(organisation, drawing);
  return { diagrams: offeredDiagramsOf(organisation, drawings, await slideDrawingsOf(organisation, drawings, drawing)), drawing };
}

async function oneFile(path: string, options: BuildOptions): Promise<DiagramFile | undefined> {
  const { diagrams, drawing } = await offered(options);
  const diagram = diagrams.find((known) => path.startsWith(`${known.path}.`));
  return diagram && (await diagramFilesOf(diagram, drawing)).find((file) => file.path === path);
}
