/**
 * How a site is built, as environment variables: the one thing that the command line, Astro's configuration, the loader and the
 * bundled pages all can read. The command line validates and publishes them before it starts Astro.
 */
import { resolve } from 'node:path';

export interface BuildOptions {
  /** Absolute path of the content folder; it may lie anywhere. */
  readonly content: string;
  /** Absolute path of the output folder. */
  readonly out: string;
  /** Where the site lies on its host: begins and ends with a slash. */
  readonly base: string;
  /** Origin of the host, where absolute addresses are needed. */
  readonly site: string | undefined;
  /** The day that the command line or SOURCE_DATE_EPOCH asks for. */
  readonly today: string | undefined;
  /** Absolute path of the folder for caches, locks and unfinished builds. */
  readonly cacheDir: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The options as the environment has them. Relative paths count from `root`, the folder of the project. */
export function buildOptions(env: Environment = process.env, root: string = process.cwd()): BuildOptions {
  return {
    content: resolve(root, env['GAITWAY_CONTENT'] || 'content'),
    out: resolve(root, env['GAITWAY_OUT'] || 'dist'),
    base: env['GAITWAY_BASE'] || '/',
    site: env['GAITWAY_SITE'] || undefined,
    today: env['GAITWAY_TODAY'] || dayOfEpoch(env['SOURCE_DATE_EPOCH']),
    cacheDir: resolve(root, env['GAITWAY_CACHE'] || 'node_modules/.cache/gaitway'),
  };
}

/** The same options as variables, so that `buildOptions` reads them back in whatever process or bundle. */
export function environmentOf(options: BuildOptions): Record<string, string> {
  return {
    GAITWAY_CONTENT: options.content,
    GAITWAY_OUT: options.out,
    GAITWAY_BASE: options.base,
    GAITWAY_SITE: options.site ?? '',
    GAITWAY_TODAY: options.today ?? '',
    GAITWAY_CACHE: options.cacheDir,
  };
}

/** The day as of which the site is derived: what was asked for, else what `site.yaml` says, else the day of the build in UTC. */
export function todayOf(options: Pick<BuildOptions, 'today'>, site: { readonly today?: string | undefined } | undefined, now: Date = new Date()): string {
  return options.today ?? site?.today ?? now.toISOString().slice(0, 10);
}

/** See https://reproducible-builds.org/specs/source-date-epoch/ */
function dayOfEpoch(seconds: string | undefined): string | undefined {
  if (!seconds || !/^\d{1,11}$/.test(seconds)) return undefined;
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
}
