import { Command } from 'commander';
import { createColors } from 'picocolors';
import { nearest } from '#model/suggest.ts';
import { wantsColour } from '#source/report/colour.ts';
import { codeViewOf, codeViews, isCode, type CodeView } from '#views/checks.ts';
import type { Surroundings } from './arguments.ts';
import { usageFailure } from './failure.ts';

/** `explain CODE`: what a code of the check means, why it matters and how to mend it. Without a code, all there are. */
export function explainCommand({ env }: Surroundings): Command {
  return new Command('explain')
    .description('Explain a code of the check, or list all codes.')
    .argument('[code]', 'such as broken-reference')
    .action((code: string | undefined) => {
      if (code === undefined) {
        for (const view of codeViews()) console.log(`${view.severity.padEnd(8)} ${view.code}`);
        return;
      }
      if (!isCode(code)) {
        const suggestion = nearest(
          code,
          codeViews().map((view) => view.code),
        );
        throw usageFailure(
          `"${code}" is no code of the check.${suggestion === undefined ? ' npm run explain lists all of them.' : ` Did you mean "${suggestion}"?`}`,
        );
      }
      console.log(explanationOf(codeViewOf(code), wantsColour(process.stdout, env)));
    });
}

function explanationOf({ code, severity, why, mend, example, settings, fixed, route }: CodeView, colour: boolean): string {
  const { bold } = createColors(colour);
  const part = (title: string, text: string): string => `${bold(title)}\n${text.replaceAll(/^(?=.)/gm, '  ')}`;
  return [
    `${bold(code)}, ${severity === 'error' ? 'an error' : 'a warning'}`,
    part('Why it matters', why),
    part('How to mend it', mend),
    part('Wrong', example.bad),
    part('Right', example.good),
    ...(settings
      ? [part('To change how grave it is, in site.yaml', settings.severity), part('To let one finding stand for a while, in site.yaml', settings.waiver)]
      : [part('To change how grave it is', fixed ?? '')]),
    `On the site: ${route}`,
  ].join('\n\n');
}
