/** In development: follows the content folder, reports what is wrong with it, and serves its pictures. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { wantsColour } from '#source/report/colour.ts';
import { ASSETS_FOLDER, lookAssets, shownAssets } from './assets.ts';
import { checkedContent, contentReport, type CheckedContent } from './checked-content.ts';
import { handOver, isWaiting } from './handed-content.ts';
import type { BuildOptions } from './options.ts';

const ATTEMPTS = 20;
/** Between two attempts, in milliseconds. */
const PAUSE = 250;

/** An edited, added or removed file is checked at once: where it is right the pages follow, else every page shows the report. */
export function liveContent(options: BuildOptions): AstroIntegration {
  return {
    name: 'gaitway:live-content',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        const pictures = sirv(options.content, { dev: true });
        let content = checkedAndReported(options);
        content.catch(console.error);
        // What is being shown while Astro takes the content in would be kept as it was: a change waits for it, and what is asked for meanwhile for the change.
        const answering = new Set<ServerResponse>();
        const changed = async (): Promise<CheckedContent> => {
          await Promise.all([...answering].map((response) => once(response, 'close')));
          const checked = await checkedAndReported(options);
          if (checked.errors === 0 && checked.organisation) {
            handOver(checked, checked.organisation, options);
            // Astro passes over what comes while it reads its own configuration.
            for (let turn = 0; turn < ATTEMPTS && isWaiting(options); turn += 1) {
              if (turn > 0) await setTimeout(PAUSE);
              await refreshContent?.({});
            }
          }
          return checked;
        };
        const follow = quietly(async () => {
          content = changed();
          await content;
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        });
        server.watcher.add(options.content);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(options.content + sep)) follow();
        });
        server.middlewares.use((request, response, next) => {
          content.then((checked) => {
            // Whoever has left meanwhile would never be answered, and every later change would wait for that.
            if (response.closed) return;
            answering.add(response);
            response.once('close', () => answering.delete(response));
            const picture = pictureOf(request, checked, options);
            if (picture !== undefined) {
              request.url = picture;
              pictures(request, response);
            } else if (checked.errors > 0 && isPage(request)) {
              response.writeHead(500, { 'Content-Type': 'text/html;charset=utf-8' }).end(reportPage(contentReport(checked, options, false)));
            } else {
              next();
            }
          }, next);
        });
      },
    },
  };
}

async function checkedAndReported(options: BuildOptions): Promise<CheckedContent> {
  const content = await checkedContent(options);
  const summary = content.errors > 0 ? '\nEvery page shows this report until it is mended.' : '';
  if (content.diagnostics.length > 0) console.log(contentReport(content, options, wantsColour(process.stdout, process.env)) + summary);
  else console.log(`${content.entries.length.toLocaleString('en-GB')} entries, no problems.`);
  return content;
}

/** The address of a picture below the content folder, where one is asked for. Astro has taken the base off before. */
function pictureOf(request: IncomingMessage, { entries, site }: CheckedContent, options: BuildOptions): string | undefined {
  const folder = `/${ASSETS_FOLDER}/`;
  const path = pathOf(request);
  if (!path.startsWith(folder)) return undefined;
  const picture = [...shownAssets(entries), ...(site ? lookAssets(options, site) : [])].find((asset) => asset.url === path.slice(folder.length));
  return picture && encodeURI(`/${picture.file}`);
}

function isPage(request: IncomingMessage): boolean {
  return pathOf(request).endsWith('/');
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/';
}

/** Vite's client, which knows no base, reloads the page once the content is mended. */
function reportPage(report: string): string {
  const text = report.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The content has errors</title><script type="module" src="/@vite/client"></script></head><body><h1>The content has errors</h1><pre>${text}</pre></body></html>\n`;
}

/** Waits until an editor has finished writing, and never runs the task twice at once. */
function quietly(task: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = globalThis.setTimeout(() => {
      running = running.then(task).catch((error: unknown) => {
        console.error(error);
      });
    }, 80);
  };
}
