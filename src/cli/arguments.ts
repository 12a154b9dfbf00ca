/** From what was typed to options that can be relied upon. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { date } from '#schema/fields.ts';
import { buildOptions, type BuildOptions, type Environment } from '#site/options.ts';
import { buildRecordOf } from './build-record.ts';
import { usageFailure } from './failure.ts';
import type { Flags } from './flags.ts';

export interface Surroundings {
  /** The folder of the project. */
  readonly root: string;
  /** Where the command was typed; relative paths count from here. */
  readonly cwd: string;
  readonly env: Environment;
}

/** Options of flags, environment and defaults, in this order; paths and values are checked, but for the output folder. */
export function optionsOf(flags: Flags, { root, cwd, env }: Surroundings): BuildOptions {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch && !/^\d{1,11}$/.test(epoch)) throw usageFailure(`SOURCE_DATE_EPOCH is "${epoch}", which is not a number of seconds.`);
  const given = buildOptions(env, root);
  return {
    content: contentFolder(flags.content === undefined ? given.content : resolve(cwd, flags.content)),
    out: outputOf(flags, { root, cwd, env }),
    base: basePath(flags.base ?? given.base),
    site: origin(flags.site ?? given.site),
    today: calendarDay(flags.today ?? given.today),
    cacheDir: given.cacheDir,
  };
}

/** The output folder alone, for commands that need no content. */
export function outputOf(flags: Pick<Flags, 'out'>, { root, cwd, env }: Surroundings): string {
  return realPath(flags.out === undefined ? buildOptions(env, root).out : resolve(cwd, flags.out));
}

/** Refuses an output folder whose replacement would destroy something. */
export function assertSafeOutput({ out, content }: BuildOptions, root: string): void {
  const project = realPath(root);
  if (isInside(content, out)) throw usageFailure(`--out ${out} holds the content folder, and would replace it. Give it a folder of its own.`);
  if (isInside(out, content)) throw usageFailure(`--out ${out} lies in the content folder, where it would be read as content. Give it another place.`);
  if (isInside(project, out)) throw usageFailure(`--out ${out} holds the project itself, and would replace it. Give it a folder of its own.`);
  const stands = statSync(out, { throwIfNoEntry: false });
  if (!stands) return;
  if (!stands.isDirectory()) throw usageFailure(`--out ${out} is a file. Give the name of a folder.`);
  if (!buildRecordOf(out) && readdirSync(out).length > 0) {
    throw usageFailure(`--out ${out} is not empty and was not built by Gaitway, so it is left alone. Empty it, or give another folder.`);
  }
}

/** `x`, `/x` and `/x/` all mean `/x/`. */
export function basePath(written: string): string {
  if (/^[a-z]+:\/\//i.test(written))
    throw usageFailure(`--base ${written} is an address. Give the path to --base, such as /playbook/, and the host to --site.`);
  const segments = written.split('/').filter((segment) => segment !== '');
  const wrong = segments.find((segment) => !/^[\w.~-]+$/.test(segment) || /^\.+$/.test(segment));
  if (wrong !== undefined) throw usageFailure(`--base ${written} has "${wrong}" in it. Use a path of plain words, such as /playbook/.`);
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

function contentFolder(path: string): string {
  const stands = statSync(path, { throwIfNoEntry: false });
  if (!stands) throw usageFailure(`The content folder ${path} does not exist. Name the right one with --content DIR.`);
  if (!stands.isDirectory()) throw usageFailure(`The content folder ${path} is a file. Name the folder with --content DIR.`);
  return realPath(path);
}

function origin(written: string | undefined): string | undefined {
  if (!written) return undefined;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw usageFailure(`--site ${written} is not an address. Give the host, such as https://playbook.example.org`);
  if (url.pathname !== '/' || url.search || url.hash) {
    throw usageFailure(`--site ${written} has a path. Give --site ${url.origin} and --base ${url.pathname}`);
  }
  return url.origin;
}

function calendarDay(written: string | undefined): string | undefined {
  if (!written) return undefined;
  if (!date.safeParse(written).success) throw usageFailure(`--today ${written} is not a calendar day. Write it as 2026-03-09.`);
  return written;
}

/** With symbolic links resolved, as far as the path exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), relative(parent, path));
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
