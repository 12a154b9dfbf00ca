import type { Command } from 'commander';
import { optionsOf, type Surroundings } from './arguments.ts';
import { commandWith, type ServerFlags } from './flags.ts';

/** `dev`: Astro's development server; pages change while content is written. */
export function devCommand(surroundings: Surroundings): Command {
  const options = ['content', 'base', 'today', 'port', 'host'] as const;
  return commandWith('dev', 'Write content and see it change in the browser.', options).action(async (flags: ServerFlags) => {
    const options = optionsOf(flags, surroundings);
    const { astroDev } = await import('./astro.ts');
    const { port } = await astroDev(options, { port: flags.port, host: flags.host });
    if (port !== flags.port) console.log(`Port ${flags.port} is in use, so port ${port} is taken.`);
    console.log(`The site is at http://${flags.host}:${port}${options.base} and follows ${options.content} (Ctrl+C ends it)`);
  });
}
