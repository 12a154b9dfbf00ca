import type { Command } from 'commander';
import { outputOf, type Surroundings } from './arguments.ts';
import { buildRecordOf } from './build-record.ts';
import { buildFor } from './build.ts';
import { Failure } from './failure.ts';
import { commandWith, type ServerFlags } from './flags.ts';
import { serve } from './preview.ts';

/** `start`: build, then preview. */
export function startCommand(surroundings: Surroundings): Command {
  const options = ['content', 'out', 'base', 'site', 'today', 'quiet', 'port', 'host'] as const;
  return commandWith('start', 'Check the content, build the site and serve it.', options).action(async (flags: ServerFlags) => {
    try {
      const { out } = await buildFor(flags, surroundings);
      await serve(out, flags);
    } catch (error) {
      const hasOlder = error instanceof Failure && error.exitCode === 1 && buildRecordOf(outputOf(flags, surroundings)) !== undefined;
      throw hasOlder ? new Failure(`${error.message}\nnpm run preview shows the site that was built before.`) : error;
    }
  });
}
