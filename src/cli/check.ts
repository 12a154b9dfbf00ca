import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { severityOf } from '#model/diagnostic.ts';
import type { CheckedContent } from '#site/checked-content.ts';
import type { BuildOptions } from '#site/options.ts';
import type { Report } from '#source/report/report.ts';
import { codeRouteOf, withBase } from '#views/routes.ts';
import { optionsOf, type Surroundings } from './arguments.ts';
import { assertTogether, withCheckOptions, type CheckFlags } from './check-flags.ts';
import { wantsColour } from '#source/report/colour.ts';
import { commandWith } from './flags.ts';
import { repositoryPathOf } from './repository-path.ts';
import type { Selection } from './selection.ts';

/** `check`: everything that is wrong with the content. Exit code 0: nothing shown is an error, 1: something is, 2: could not be checked. */
export function checkCommand(surroundings: Surroundings): Command {
  const command = commandWith('check', 'Report everything that is wrong with the content.', ['content', 'today', 'base', 'site', 'quiet', 'updateLedger']);
  return withCheckOptions(command).action(async (flags: CheckFlags) => {
    assertTogether(flags);
    const options = optionsOf(flags, surroundings);
    if (flags.watch) {
      const { watchCheck } = await import('./watch-check.ts');
      await watchCheck(flags, options, surroundings);
      return;
    }
    if (flags.updateLedger !== undefined) {
      const { updateLedger } = await import('./update-ledger.ts');
      // What the check has found goes to the standard output alone, for whoever reads it there.
      console.error(await updateLedger(options, flags.updateLedger === true ? undefined : flags.updateLedger));
    }
    const [{ checkedContent }, { selectionOf }] = await Promise.all([import('#site/checked-content.ts'), import('./selection.ts')]);
    const check = await checkedContent({ ...options, draws: 'authored' });
    const selection = await selectionOf(check, flags, options, surroundings.env);
    const text = await reportText(check, selection, flags, options, surroundings);
    if (text !== '') console.log(text);
    if (selection.diagnostics.some((diagnostic) => severityOf(diagnostic) === 'error')) process.exitCode = 1;
  });
}

async function reportText(check: CheckedContent, selection: Selection, flags: CheckFlags, options: BuildOptions, { root, env }: Surroundings): Promise<string> {
  if (flags.format === 'people') {
    const [{ contentReport }, { scopeOf }] = await Promise.all([import('#site/checked-content.ts'), import('./selection.ts')]);
    const parts = [
      ...(selection.diagnostics.length > 0 ? [contentReport(selection, options, wantsColour(process.stdout, env))] : []),
      ...(flags.quiet ? [] : [scopeOf(check, selection, flags)]),
    ];
    return parts.filter((part) => part !== '').join('\n');
  }
  const [{ REPORTERS }, { sourceLines }] = await Promise.all([import('#source/report/index.ts'), import('#source/source-lines.ts')]);
  const { site, base } = options;
  const report: Report = {
    ...selection,
    folder: repositoryPathOf(options.content, root),
    linesOf: sourceLines(options.content),
    today: check.today,
    entries: check.entries.length,
    files: check.files,
    version: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
    pageOf: (code) => (site === undefined ? undefined : site + withBase(base, codeRouteOf(code))),
  };
  return REPORTERS[flags.format](report);
}
