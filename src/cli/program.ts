/** The command line: a name for every command, and an exit code for every end. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import type { Surroundings } from './arguments.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { devCommand } from './dev.ts';
import { explainCommand } from './explain.ts';
import { Failure } from './failure.ts';
import { previewCommand } from './preview.ts';
import { startCommand } from './start.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const surroundings: Surroundings = { root, cwd: process.cwd(), env: process.env };

// Astro takes the folder that it is started in for that of the project.
process.chdir(root);

const program = new Command('gaitway')
  .description('Checks, builds and shows strategy playbooks.')
  .addHelpText('after', '\nEvery command explains its options: npm run build -- --help');
for (const command of [startCommand, buildCommand, checkCommand, explainCommand, previewCommand, devCommand]) program.addCommand(command(surroundings));
for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError('Run it with --help to see what there is.');

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof Failure) {
    console.error(error.message);
    process.exitCode = error.exitCode;
  } else {
    console.error('This is a fault of Gaitway and not of your content. Please report it with what stands below.\n', error);
    process.exitCode = 2;
  }
}
