import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import type { BuildOptions } from '#site/options.ts';
import { outputOf, type Surroundings } from './arguments.ts';
import { commandWith, type ServerFlags } from './flags.ts';
import { isLocked } from './lock.ts';
import { outputPlaces, recoverOutput } from './output.ts';

/** `preview`: serves what was built last, as a host on the web would. */
export function previewCommand(surroundings: Surroundings): Command {
  return commandWith('preview', 'Serve the site that was built last.', ['out', 'port', 'host']).action(async (flags: ServerFlags) => {
    await serve(outputOf(flags, surroundings), flags);
  });
}

/** Serves until the process is ended; the address is the last line. */
export async function serve(out: BuildOptions['out'], { port, host }: Pick<ServerFlags, 'port' | 'host'>): Promise<void> {
  const places = outputPlaces(out);
  if (existsSync(places.previous) && !isLocked(places.lock)) recoverOutput(places);
  const { startServer } = await import('./server.ts');
  const server = await startServer(out, { port, host });
  if (port !== 0 && server.port !== port) console.log(`Port ${port} is in use, so port ${server.port} is taken.`);
  console.log(`The site is at ${server.url} (Ctrl+C ends it)`);
}
