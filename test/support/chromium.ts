/** A browser for tests, wherever the machine has one. Never none: without a browser the tests fail, they do not skip. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** What the search asks of the machine, so that it can be tried without one. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  isFile(path: string): boolean;
  /** Whether a browser starts: a placeholder of a package does not, and neither does one whose libraries are missing. */
  starts(browser: string): boolean;
  /** Where Playwright keeps its own Chromium, there or not. */
  playwrightsOwn(): string;
  /** Runs a command to its end. */
  succeeds(command: string, args: readonly string[]): boolean;
  /** Tells people what happens. */
  say(line: string): void;
}

/** The path of a Chromium or Chrome: what CHROMIUM_PATH names, one that is installed, Playwright's own, or one that is fetched now. */
export function chromiumPath(machine: Machine = thisMachine()): string {
  const named = machine.env['CHROMIUM_PATH'];
  if (named) {
    if (machine.isFile(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file. Correct the variable, or leave it out.`);
  }
  return installed(machine) ?? playwrights(machine) ?? fetched(machine);
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];

/** Where an installed browser may lie, the likeliest first. */
export function installedPlaces({ env, platform }: Pick<Machine, 'env' | 'platform'>): string[] {
  if (platform === 'darwin') return ['/Applications', `${env['HOME'] ?? ''}/Applications`].flatMap((folder) => MAC.map((app) => `${folder}/${app}`));
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
    return folders.flatMap((folder) => WINDOWS.map((app) => `${folder}\\${app}`));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function installed(machine: Machine): string | undefined {
  return installedPlaces(machine).find((path) => machine.isFile(path) && machine.starts(path));
}

function playwrights(machine: Machine): string | undefined {
  const path = machine.playwrightsOwn();
  return machine.isFile(path) && machine.starts(path) ? path : undefined;
}

function fetched(machine: Machine): string {
  machine.say('No Chromium on this machine: fetching one with "playwright install chromium".');
  const cli = createRequire(import.meta.url)
    .resolve('playwright/package.json')
    .replace(/package\.json$/, 'cli.js');
  const found = machine.succeeds(process.execPath, [cli, 'install', 'chromium']) ? playwrights(machine) : undefined;
  if (found !== undefined) return found;
  if (machine.platform === 'linux' && machine.isRoot && machine.isFile('/usr/bin/apt-get')) {
    machine.say('That did not work: installing the package "chromium" with apt-get.');
    const packaged =
      machine.succeeds('apt-get', ['update']) && machine.succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
        ? installed(machine)
        : undefined;
    if (packaged !== undefined) return packaged;
  }
  throw new Error('The tests need a browser and could not get one. Install Chromium or Chrome, or set CHROMIUM_PATH to one.');
}

function thisMachine(): Machine {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    isFile: existsSync,
    // On Windows, asking Chrome for its version opens a window.
    starts: (browser) => process.platform === 'win32' || spawnSync(browser, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0,
    playwrightsOwn: () => chromium.executablePath(),
    succeeds: (command, args) => spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0,
    say: (line) => {
      console.log(line);
    },
  };
}
