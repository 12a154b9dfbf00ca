import { relative } from 'node:path';
import type { Command } from 'commander';
import { createColors } from 'picocolors';
import type { BuildOptions } from '#site/options.ts';
import { wantsColour } from '#source/report/colour.ts';
import { assertSafeOutput, optionsOf, type Surroundings } from './arguments.ts';
import type { BuildSummary, Step } from './build-site.ts';
import { commandWith, type Flags } from './flags.ts';

/** `build`: content in, site out. */
export function buildCommand(surroundings: Surroundings): Command {
  return commandWith('build', 'Check the content and build the site.', ['content', 'out', 'base', 'site', 'today', 'quiet']).action(async (flags: Flags) => {
    await buildFor(flags, surroundings);
  });
}

/** Builds for the terminal: steps as they end, and what came of it. */
export async function buildFor(flags: Flags, surroundings: Surroundings): Promise<BuildOptions> {
  const options = optionsOf(flags, surroundings);
  assertSafeOutput(options, surroundings.root);
  const { buildSite } = await import('./build-site.ts');
  // Only what takes longer than a second is worth a line, unless somebody measures.
  const least = surroundings.env['GAITWAY_STEPS'] === 'all' ? 0 : 1;
  const colours = createColors(wantsColour(process.stdout, surroundings.env));
  const summary = await buildSite(options, flags.quiet ? undefined : (step) => printStep(step, least, colours));
  console.log(summaryLine(summary, relative(surroundings.cwd, options.out) || options.out, colours));
  return options;
}

type Colours = ReturnType<typeof createColors>;

function printStep({ done, seconds }: Step, least: number, { dim }: Colours): void {
  if (seconds >= least) console.log(`${dim(`${seconds.toFixed(1).padStart(6)} s`)}  ${done}.`);
}

function summaryLine({ record, diagrams, searchRecords, warnings, bytes, seconds }: BuildSummary, out: string, { green }: Colours): string {
  const parts = [
    `${number(record.entries)} entries`,
    `${number(record.pages)} pages`,
    `${number(diagrams)} ${diagrams === 1 ? 'diagram' : 'diagrams'}`,
    `${number(searchRecords)} search records`,
    warnings === 0 ? 'no warnings' : `${number(warnings)} ${warnings === 1 ? 'warning' : 'warnings'} (npm run check shows them)`,
    `${(bytes / 1e6).toFixed(1)} MB`,
    `${seconds.toFixed(1)} s`,
  ];
  return `${green('Built')} ${out}: ${parts.join(', ')}.`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
