/** The one place of the command line that starts Astro. It is imported late: a check needs none of it. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { environmentOf, type BuildOptions } from '#site/options.ts';
import { openChannel } from '#site/search-channel.ts';
import { Failure } from './failure.ts';
import { takeLock } from './lock.ts';

/** Told when a part of Astro's build has ended. */
export type OnPart = (part: 'pages' | 'search') => void;

/** Builds the site into a folder. */
export async function astroBuild(options: BuildOptions, folder: string, onPart: OnPart): Promise<void> {
  // Whatever cache they use, builds of one project share its folder .astro.
  const release = takeLock(resolve('node_modules/.cache/gaitway/astro.lock'), 'building this project');
  publish(options);
  const { build } = await import('astro');
  const cacheDir = join(options.cacheDir, 'astro');
  // The loader fills the collections whole: what is left of the last build would be read, compared and thrown away.
  rmSync(join(cacheDir, 'data-store.json'), { force: true });
  try {
    await build({ ...inlineConfig(), outDir: folder, cacheDir, integrations: [partsOf(onPart)] });
  } catch (error) {
    openChannel()?.end(new Error('The build has failed.'));
    throw plainError(error);
  } finally {
    release();
  }
}

/** Starts the development server, which runs until `stop` is called. */
export async function astroDev(options: BuildOptions, server: { readonly port: number; readonly host: string }): Promise<DevServer> {
  publish(options);
  const { dev } = await import('astro');
  const { address, stop } = await dev({ ...inlineConfig(), server });
  return { port: address.port, stop };
}

export interface DevServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Astro's configuration, loader and pages read the options from the environment. */
function publish(options: BuildOptions): void {
  Object.assign(process.env, environmentOf(options), {
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
    // Astro detaches its servers from the terminal when it believes that a program has started it.
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
  });
}

function inlineConfig(): AstroInlineConfig {
  return { root: process.cwd(), logLevel: 'error' };
}

function partsOf(onPart: OnPart): AstroIntegration {
  return {
    name: 'gaitway:parts',
    hooks: {
      'astro:build:generated': () => {
        onPart('pages');
      },
      'astro:build:done': () => {
        onPart('search');
      },
    },
  };
}

/** An error of Astro or Vite in its own words and with its place, but without their stack. */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error;
  const { loc, hint, id } = error as Error & { loc?: { file?: string; line?: number; column?: number }; hint?: string; id?: string };
  const file = loc?.file ?? id;
  const place = file === undefined ? '' : `${file}${loc?.line === undefined ? '' : `:${loc.line}:${loc.column ?? 0}`}\n  `;
  const plain = new Failure(`The site could not be built.\n${place}${error.message}${hint === undefined ? '' : `\n  ${hint}`}`);
  plain.cause = error;
  return plain;
}
