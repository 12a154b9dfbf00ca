/** `check --watch`: what each save mends and brings. */
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { Diagnostic } from '#model/diagnostic.ts';
import { placeOf } from '#source/report/people.ts';
import { countOf, sentenceOf } from '#source/report/report.ts';
import { checkedContent, contentReport, shownFolder } from '#site/checked-content.ts';
import type { BuildOptions } from '#site/options.ts';
import type { Surroundings } from './arguments.ts';
import type { CheckFlags } from './check-flags.ts';
import { wantsColour } from '#source/report/colour.ts';
import { Failure } from './failure.ts';
import { countsOf, keyOf, scopeOf, selectionOf } from './selection.ts';

/** Long enough for an editor that writes a file in several steps, and for a branch that git checks out. */
const QUIET_MILLISECONDS = 120;

/** Reports once, then after every save until the process is told to end. */
export async function watchCheck(flags: CheckFlags, options: BuildOptions, { env }: Surroundings): Promise<void> {
  const colour = wantsColour(process.stdout, env);
  const folder = shownFolder(options.content);
  let known: readonly Diagnostic[] = [];

  const look = async (saved: readonly string[]): Promise<void> => {
    const check = await checkedContent({ ...options, draws: 'authored' });
    const selection = await selectionOf(check, flags, options, env);
    const { diagnostics } = selection;
    if (saved.length === 0) {
      console.log(diagnostics.length > 0 ? contentReport(selection, options, colour) : scopeOf(check, selection, flags));
      console.log(`\nWatching ${folder} (Ctrl+C ends it)`);
    } else {
      const mended = without(known, diagnostics).map(
        (diagnostic) => `Mended  ${placeOf(diagnostic, { folder })}  ${diagnostic.code}  ${sentenceOf(diagnostic)}`,
      );
      const brought = without(diagnostics, known);
      const news = brought.length > 0 ? `\n${contentReport({ diagnostics: brought }, options, colour)}` : undefined;
      const still = `${mended.length + brought.length === 0 ? 'Nothing new. ' : ''}Now: ${countOf(diagnostics)}`;
      console.log(['', `Saved ${listed(saved)}`, ...mended, ...(news === undefined ? [] : [news, '']), still].join('\n'));
    }
    known = diagnostics;
  };

  const watcher = watch(options.content, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => relative(options.content, path).split(sep).some(isHidden),
  });
  const ended = new Promise<void>((resolve, reject) => {
    const saved = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    let running: Promise<void> = Promise.resolve();
    const run = (): void => {
      const files = [...saved].sort();
      saved.clear();
      running = running
        .then(() => look(files))
        .catch((error: unknown) => {
          // What can be mended outside, such as a branch that is gone, is no reason to stop.
          if (error instanceof Failure) console.error(error.message);
          else reject(error instanceof Error ? error : new Error(String(error)));
        });
    };
    watcher.on('all', (_event, path) => {
      saved.add(relative(options.content, path).split(sep).join('/'));
      clearTimeout(timer);
      timer = setTimeout(run, QUIET_MILLISECONDS);
    });
    watcher.on('error', reject);
    watcher.once('ready', () => {
      running = look([]).catch(reject);
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        clearTimeout(timer);
        resolve();
      });
    }
  });
  try {
    await ended;
  } finally {
    await watcher.close();
  }
}

/** Findings of the first list that the second does not have, however their lines have moved. */
function without(these: readonly Diagnostic[], others: readonly Diagnostic[]): Diagnostic[] {
  const left = countsOf(others);
  return these.filter((diagnostic) => {
    const count = left.get(keyOf(diagnostic)) ?? 0;
    left.set(keyOf(diagnostic), count - 1);
    return count <= 0;
  });
}

/** Of very many only the first: whoever changes a branch knows what he did. */
function listed(files: readonly string[]): string {
  const shown = files.slice(0, 3).join(', ');
  return files.length > 3 ? `${shown} and ${files.length - 3} more` : shown;
}

/** The check reads no hidden file either; the folder of git has many. */
function isHidden(segment: string): boolean {
  return segment.startsWith('.') && segment !== '.' && segment !== '..';
}
