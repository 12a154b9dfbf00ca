import type { Command } from 'commander';
import { optionsOf, type Surroundings } from './arguments.ts';
import { commandWith, type Flags } from './flags.ts';

/** `check`: everything that is wrong with the content. Exit code 0: fit to build, 1: has errors, 2: could not be checked. */
export function checkCommand(surroundings: Surroundings): Command {
  return commandWith('check', 'Report everything that is wrong with the content.', ['content', 'today', 'quiet', 'updateLedger']).action(
    async (flags: Flags) => {
      const options = optionsOf(flags, surroundings);
      if (flags.updateLedger !== undefined) {
        const { updateLedger } = await import('./update-ledger.ts');
        // What the check has found goes to the standard output alone, for whoever reads it there.
        console.error(await updateLedger(options, flags.updateLedger === true ? undefined : flags.updateLedger));
      }
      const { checkedContent, contentReport } = await import('#site/checked-content.ts');
      const check = await checkedContent(options);
      const noun = check.entries.length === 1 ? 'entry' : 'entries';
      if (check.diagnostics.length > 0) {
        console.log(contentReport(check, options, process.stdout.isTTY));
      } else if (!flags.quiet) {
        console.log(`${check.entries.length.toLocaleString('en-GB')} ${noun} in ${check.files.toLocaleString('en-GB')} files, no problems.`);
      }
      if (check.errors > 0) process.exitCode = 1;
    },
  );
}
