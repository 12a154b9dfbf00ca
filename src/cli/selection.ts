/** Which findings of a check are to be shown. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { severityOf, type Diagnostic, type Waived } from '#model/diagnostic.ts';
import { checkedContent, type CheckedContent } from '#site/checked-content.ts';
import type { BuildOptions, Environment } from '#site/options.ts';
import type { CheckFlags } from './check-flags.ts';
import { changesSince, writeContentOf, type GitChanges } from './git-changes.ts';

export interface Selection {
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly Waived[];
  readonly changes: GitChanges | undefined;
}

/** What the options of the check leave of its findings. */
export async function selectionOf(check: CheckedContent, { only, changed }: CheckFlags, options: BuildOptions, env: Environment): Promise<Selection> {
  const changes = changed === undefined ? undefined : changesSince(options.content, changed === true ? undefined : changed, env);
  const isWanted = ({ code }: Diagnostic): boolean => only === undefined || only.includes(code);
  const brought = changes ? await broughtBy(changes, check, options) : check.diagnostics;
  const isTouched = changes ? inFiles(changes.files) : () => true;
  return {
    diagnostics: brought.filter(isWanted),
    waived: check.waived.filter(({ diagnostic }) => isWanted(diagnostic) && isTouched(diagnostic)),
    changes,
  };
}

/** What was looked at, for people who chose a part of it or see no problem. */
export function scopeOf(check: CheckedContent, { diagnostics, changes }: Selection, { only }: Pick<CheckFlags, 'only'>): string {
  const nothing = diagnostics.length === 0;
  if (changes) {
    const files = `${changes.files.length.toLocaleString('en-GB')} ${changes.files.length === 1 ? 'file' : 'files'}`;
    const since = `${files} of the content changed since ${changes.base} (${changes.commit.slice(0, 7)})`;
    return nothing ? `${since}, no problems${only ? ` of ${only.join(', ')}` : ''}.` : `${since}; what they bring is shown.`;
  }
  if (!nothing) return '';
  const entries = `${check.entries.length.toLocaleString('en-GB')} ${check.entries.length === 1 ? 'entry' : 'entries'}`;
  return `${entries} in ${check.files.toLocaleString('en-GB')} files, no problems${only ? ` of ${only.join(', ')}` : ''}.`;
}

/**
 * Everything in changed files, and of the others what was not there before: a link to what is removed, a circle that a change
 * closes, a gate that no longer holds. What it was before is found by checking that too.
 */
async function broughtBy(changes: GitChanges, { diagnostics, today }: CheckedContent, { content, cacheDir }: BuildOptions): Promise<Diagnostic[]> {
  const isTouched = inFiles(changes.files);
  // Diagrams are those of their own file, so what others bring never breaks them.
  const elsewhere = diagnostics.filter((diagnostic) => !isTouched(diagnostic) && diagnostic.code !== 'broken-diagram');
  if (elsewhere.length === 0) return diagnostics.filter(isTouched);
  const folder = mkdtempSync(join(tmpdir(), 'gaitway-before-'));
  try {
    writeContentOf(changes.commit, content, folder);
    const before = await checkedContent({ content: folder, cacheDir: join(cacheDir, 'before'), today, draws: 'none' });
    const known = countsOf(before.diagnostics);
    const isNew = new Set(
      elsewhere.filter((diagnostic) => {
        const left = known.get(keyOf(diagnostic)) ?? 0;
        known.set(keyOf(diagnostic), left - 1);
        return left <= 0;
      }),
    );
    return diagnostics.filter((diagnostic) => isTouched(diagnostic) || isNew.has(diagnostic));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How often each finding stands, wherever in its file: lines move. */
export function countsOf(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const diagnostic of diagnostics) counts.set(keyOf(diagnostic), (counts.get(keyOf(diagnostic)) ?? 0) + 1);
  return counts;
}

/** What makes two findings the same, though their lines have moved. */
export function keyOf(diagnostic: Diagnostic): string {
  return JSON.stringify([diagnostic.file, diagnostic.code, severityOf(diagnostic), diagnostic.message]);
}

/** What is about a folder belongs to every file in it, and what is about the whole content to all. */
function inFiles(files: readonly string[]): (diagnostic: Diagnostic) => boolean {
  const known = new Set(files);
  return ({ file }) => known.has(file) || (files.length > 0 && (file === '' || files.some((changed) => changed.startsWith(`${file}/`))));
}
