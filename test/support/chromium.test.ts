import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromiumPath, installedPlaces, type Machine } from './chromium.ts';

const OWN = '/cache/ms-playwright/chrome';

interface Situation {
  readonly env?: Record<string, string>;
  readonly platform?: NodeJS.Platform;
  readonly isRoot?: boolean;
  readonly files?: readonly string[];
  /** Files that are there and do not start. */
  readonly broken?: readonly string[];
  /** Commands that work, by a word in them, with the file that they bring. */
  readonly brings?: Readonly<Record<string, string>>;
}

function machine({
  env = {},
  platform = 'linux',
  isRoot = false,
  files = [],
  broken = [],
  brings = {},
}: Situation): Machine & { readonly said: string[]; readonly ran: string[] } {
  const there = new Set(files);
  const said: string[] = [];
  const ran: string[] = [];
  return {
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    platform,
    isRoot,
    said,
    ran,
    isFile: (path) => there.has(path) || broken.includes(path),
    starts: (path) => !broken.includes(path),
    playwrightsOwn: () => OWN,
    succeeds: (command, args) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      const key = Object.keys(brings).find((word) => line.includes(word));
      if (key === undefined) return false;
      there.add(brings[key] ?? '');
      return true;
    },
    say: (line) => said.push(line),
  };
}

describe('chromiumPath', () => {
  it('takes what CHROMIUM_PATH names before all others', () => {
    expect(chromiumPath(machine({ env: { CHROMIUM_PATH: '/opt/chrome' }, files: ['/opt/chrome', '/usr/bin/chromium'] }))).toBe('/opt/chrome');
  });

  it('says so where CHROMIUM_PATH names no file, and does not look further', () => {
    const wrong = machine({ env: { CHROMIUM_PATH: '/opt/chrme' }, files: ['/usr/bin/chromium'] });
    expect(() => chromiumPath(wrong)).toThrowErrorMatchingInlineSnapshot(
      `[Error: CHROMIUM_PATH is /opt/chrme, and there is no such file. Correct the variable, or leave it out.]`,
    );
    expect(wrong.ran).toEqual([]);
  });

  it('takes an installed one before the one of Playwright, and says nothing', () => {
    const both = machine({ files: ['/usr/bin/google-chrome-stable', OWN] });
    expect(chromiumPath(both)).toBe('/usr/bin/google-chrome-stable');
    expect(both.said).toEqual([]);
  });

  it('takes the one of Playwright where none is installed', () => {
    expect(chromiumPath(machine({ files: [OWN] }))).toBe(OWN);
  });

  it('passes by an installed one that does not start', () => {
    expect(chromiumPath(machine({ broken: ['/usr/bin/chromium-browser'], files: [OWN] }))).toBe(OWN);
  });

  it('installs the package where the libraries for the fetched one are missing', () => {
    const bare = machine({ isRoot: true, broken: [OWN], files: ['/usr/bin/apt-get'], brings: { playwright: '', 'apt-get': '/usr/bin/chromium' } });
    expect(chromiumPath(bare)).toBe('/usr/bin/chromium');
  });

  it('fetches one through Playwright, and says so in one line', () => {
    const none = machine({ brings: { 'install chromium': OWN } });
    expect(chromiumPath(none)).toBe(OWN);
    expect(none.said).toEqual(['No Chromium on this machine: fetching one with "playwright install chromium".']);
  });

  it('installs the package on Debian as root, where Playwright cannot fetch', () => {
    const debian = machine({ isRoot: true, files: ['/usr/bin/apt-get'], brings: { 'apt-get update': '', 'apt-get install': '/usr/bin/chromium' } });
    expect(chromiumPath(debian)).toBe('/usr/bin/chromium');
    expect(debian.ran.slice(1)).toEqual(['apt-get update', 'apt-get install -y --no-install-recommends chromium']);
    expect(debian.said).toHaveLength(2);
  });

  it('leaves apt-get alone for those who are not root', () => {
    const user = machine({ files: ['/usr/bin/apt-get'], brings: { 'apt-get': '/usr/bin/chromium' } });
    expect(() => chromiumPath(user)).toThrow('could not get one');
    expect(user.ran).toHaveLength(1);
  });

  it('fails with one line where nothing works', () => {
    expect(() => chromiumPath(machine({ isRoot: true, files: ['/usr/bin/apt-get'] }))).toThrowErrorMatchingInlineSnapshot(
      `[Error: The tests need a browser and could not get one. Install Chromium or Chrome, or set CHROMIUM_PATH to one.]`,
    );
  });

  it('does not believe a fetch that brought nothing', () => {
    expect(() => chromiumPath(machine({ brings: { 'install chromium': '/elsewhere' } }))).toThrow('could not get one');
  });
});

describe('installedPlaces', () => {
  it('looks through the path on Linux', () => {
    expect(installedPlaces({ env: { PATH: '/a:/b' }, platform: 'linux' }).slice(0, 2)).toEqual([join('/a', 'chromium'), join('/b', 'chromium')]);
  });

  it('knows where macOS and Windows keep programs', () => {
    expect(installedPlaces({ env: { HOME: '/Users/x' }, platform: 'darwin' })).toContain(
      '/Users/x/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(installedPlaces({ env: { PROGRAMFILES: 'C:\\Program Files' }, platform: 'win32' })).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    );
  });
});
