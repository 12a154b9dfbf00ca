import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertSafeOutput, basePath, optionsOf, type Surroundings } from '#cli/arguments.ts';
import { portNumber } from '#cli/flags.ts';
import { temporaryFolder } from './small-site.ts';

function project(env: Record<string, string> = {}): Surroundings & { readonly root: string } {
  const root = temporaryFolder();
  mkdirSync(join(root, 'content'));
  return { root, cwd: root, env };
}

describe('optionsOf', () => {
  it('has a default for everything', () => {
    const surroundings = project();
    const { root } = surroundings;
    expect(optionsOf({}, surroundings)).toEqual({
      content: join(root, 'content'),
      out: join(root, 'dist'),
      base: '/',
      site: undefined,
      today: undefined,
      cacheDir: join(root, 'node_modules/.cache/gaitway'),
    });
  });

  it('takes flags before the environment', () => {
    const surroundings = project({ GAITWAY_BASE: '/env/', GAITWAY_TODAY: '2026-01-01', GAITWAY_SITE: 'https://env.example' });
    expect(optionsOf({ base: 'flag', today: '2026-02-02' }, surroundings)).toMatchObject({ base: '/flag/', today: '2026-02-02', site: 'https://env.example' });
  });

  it('takes SOURCE_DATE_EPOCH for the day, unless one is named', () => {
    const surroundings = project({ SOURCE_DATE_EPOCH: '1767225599' });
    expect(optionsOf({}, surroundings).today).toBe('2025-12-31');
    expect(optionsOf({ today: '2026-02-02' }, surroundings).today).toBe('2026-02-02');
  });

  it('counts relative paths from where the command was typed', () => {
    const surroundings = project();
    const cwd = join(surroundings.root, 'below');
    mkdirSync(join(cwd, 'mine'), { recursive: true });
    expect(optionsOf({ content: 'mine', out: '../out' }, { ...surroundings, cwd })).toMatchObject({
      content: join(cwd, 'mine'),
      out: join(surroundings.root, 'out'),
    });
  });

  it.each([
    [{ content: 'nope' }, /The content folder .*nope does not exist\. Name the right one with --content DIR\./],
    [{ today: '2026-02-30' }, /--today 2026-02-30 is not a calendar day\. Write it as 2026-03-09\./],
    [{ today: 'tomorrow' }, /is not a calendar day/],
    [{ site: 'example.org' }, /is not an address\. Give the host, such as https:/],
    [{ site: 'https://a.example/b/' }, /Give --site https:\/\/a\.example and --base \/b\//],
    [{ site: 'file:///x' }, /is not an address/],
  ])('refuses %j with what to write instead', (flags, message) => {
    const surroundings = project();
    expect(() => optionsOf(flags, surroundings)).toThrow(message);
  });

  it('refuses an epoch that is no number', () => {
    expect(() => optionsOf({}, project({ SOURCE_DATE_EPOCH: 'now' }))).toThrow('SOURCE_DATE_EPOCH is "now"');
  });
});

describe('basePath', () => {
  it.each([
    ['/', '/'],
    ['', '/'],
    ['x', '/x/'],
    ['/x', '/x/'],
    ['x/', '/x/'],
    ['/a/b.c/', '/a/b.c/'],
    ['//x//y', '/x/y/'],
  ])('makes %j to %j', (written, base) => {
    expect(basePath(written)).toBe(base);
  });

  it.each(['https://a.example/x', '/a b/', '/x?y', '/../x/', './x', '/x#y/', '/é/'])('refuses %j', (written) => {
    expect(() => basePath(written)).toThrow(`--base ${written}`);
  });
});

describe('portNumber', () => {
  it('takes numbers from 0 to 65535 only', () => {
    expect(portNumber('0')).toBe(0);
    expect(portNumber('65535')).toBe(65_535);
    for (const wrong of ['65536', '-1', 'http', '80.5', '', '1e3']) expect(() => portNumber(wrong)).toThrow('is not a port');
  });
});

describe('assertSafeOutput', () => {
  function refusalOf(out: (root: string) => string, prepare: (root: string) => void = () => undefined): string {
    const surroundings = project();
    prepare(surroundings.root);
    try {
      assertSafeOutput(optionsOf({ out: out(surroundings.root) }, surroundings), surroundings.root);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  it('allows a new folder, an empty folder, and what an earlier build has written', () => {
    expect(refusalOf((root) => join(root, 'new/deep'))).toBe('');
    expect(
      refusalOf(
        (root) => join(root, 'empty'),
        (root) => mkdirSync(join(root, 'empty')),
      ),
    ).toBe('');
    const built = (root: string): void => {
      mkdirSync(join(root, 'old'));
      writeFileSync(join(root, 'old/build.json'), '{"generator":"gaitway","base":"/"}');
    };
    expect(refusalOf((root) => join(root, 'old'), built)).toBe('');
  });

  it('protects the content folder, what holds it, and what it holds', () => {
    expect(refusalOf((root) => join(root, 'content'))).toContain('holds the content folder');
    expect(refusalOf((root) => join(root, 'content/dist'))).toContain('lies in the content folder');
    expect(refusalOf((root) => root)).toContain('holds the content folder');
    expect(refusalOf((root) => join(root, '..'))).toContain('holds the content folder');
  });

  it('sees through symbolic links', () => {
    expect(
      refusalOf(
        (root) => join(root, 'link'),
        (root) => {
          symlinkSync(join(root, 'content'), join(root, 'link'));
        },
      ),
    ).toContain('holds the content folder');
  });

  it('protects the project where the content lies elsewhere', () => {
    const surroundings = project();
    const content = temporaryFolder();
    expect(() => {
      assertSafeOutput(optionsOf({ content, out: '.' }, surroundings), surroundings.root);
    }).toThrow('holds the project itself');
  });

  it('leaves alone what it did not build', () => {
    const strange = (root: string): void => {
      mkdirSync(join(root, 'photos'));
      writeFileSync(join(root, 'photos/cat.jpg'), 'x');
    };
    expect(refusalOf((root) => join(root, 'photos'), strange)).toContain('was not built by Gaitway, so it is left alone');
    expect(
      refusalOf(
        (root) => join(root, 'file'),
        (root) => {
          writeFileSync(join(root, 'file'), '');
        },
      ),
    ).toContain('is a file');
  });
});
