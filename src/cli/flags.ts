/** The options that commands share, in one wording. */
import { Command, Option } from 'commander';
import { usageFailure } from './failure.ts';

const OPTIONS = {
  content: () => new Option('--content <dir>', 'the content folder (default: "content", or GAITWAY_CONTENT)'),
  out: () => new Option('--out <dir>', 'the output folder (default: "dist", or GAITWAY_OUT)'),
  base: () => new Option('--base <path>', 'where the site lies on its host, such as /playbook/ (default: "/", or GAITWAY_BASE)'),
  site: () => new Option('--site <url>', 'the host, such as https://playbook.example.org (or GAITWAY_SITE)'),
  today: () => new Option('--today <date>', 'the day as of which states are derived (default: SOURCE_DATE_EPOCH, site.yaml, or the real day)'),
  port: () => new Option('--port <number>', 'the port of the server; the next free one is taken where it is in use').default(4321).argParser(portNumber),
  host: () => new Option('--host <address>', 'the address to listen on; 0.0.0.0 opens it to the network').default('127.0.0.1'),
  updateLedger: () => new Option('--update-ledger [reason]', 'record new ids in ids.yaml; with a reason, also what was removed'),
  quiet: () => new Option('--quiet', 'print problems and the result only'),
} as const;

/** What commander gives a command that has the options. */
export interface Flags {
  readonly content?: string;
  readonly out?: string;
  readonly base?: string;
  readonly site?: string;
  readonly today?: string;
  readonly quiet?: boolean;
  /** True without a reason. */
  readonly updateLedger?: string | true;
}

export interface ServerFlags extends Flags {
  readonly port: number;
  readonly host: string;
}

/** A command with some of the shared options. */
export function commandWith(name: string, description: string, options: readonly (keyof typeof OPTIONS)[]): Command {
  const command = new Command(name).description(description);
  for (const option of options) command.addOption(OPTIONS[option]());
  return command;
}

/** A port, where 0 lets the system choose. */
export function portNumber(written: string): number {
  const port = Number(written);
  if (!/^\d+$/.test(written) || port > 65_535) throw usageFailure(`--port ${written} is not a port. Give a number from 0 to 65535, such as 4321.`);
  return port;
}
