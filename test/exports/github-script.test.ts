/** The script, run by a real shell with a `gh` that writes down what it is asked for. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AWKWARD, fileOf, PREPARE } from './support.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaitway-gh-'));
  // A list prints the bodies of all issues so far; a creation writes title and body into files.
  const gh = `#!/bin/sh
if [ "$1 $2" = "issue list" ]; then cat "$GH_STORE"/*.body 2>/dev/null; exit 0; fi
[ "$1 $2 $3 $5" = "issue create --title --body" ] || exit 3
count=$(ls "$GH_STORE" | grep -c title || true)
printf '%s' "$4" > "$GH_STORE/$count.title"
printf '%s\\n' "$6" > "$GH_STORE/$count.body"
`;
  writeFileSync(join(folder, 'gh'), gh);
  chmodSync(join(folder, 'gh'), 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(script: string): { readonly titles: string[]; readonly bodies: string[] } {
  const store = mkdtempSync(join(folder, 'store'));
  return runInto(store, script);
}

function runInto(store: string, script: string): { readonly titles: string[]; readonly bodies: string[] } {
  writeFileSync(join(folder, 'script.sh'), script);
  execFileSync('/bin/sh', [join(folder, 'script.sh')], { env: { PATH: `${folder}:/usr/bin:/bin`, GH_STORE: store, HOME: '/nowhere' } });
  const read = (kind: string): string[] =>
    readdirSync(store)
      .filter((name) => name.endsWith(kind))
      .sort()
      .map((name) => readFileSync(join(store, name), 'utf8'));
  return { titles: read('.title'), bodies: read('.body') };
}

describe('the script for GitHub issues', () => {
  const script = fileOf(`${PREPARE}-github.sh`);

  it('is the one of the golden file', async () => {
    await expect(script).toMatchFileSnapshot('golden/sales-prepare-github.sh');
  });

  it('asks for one issue for each action, with its words as they are and nothing of them run', () => {
    const { titles, bodies } = run(script);
    expect(titles).toEqual(AWKWARD.map((words) => words.replace('\n', ' ')));
    expect(bodies[5]).toContain('- Due: 2026-07-15\n');
    expect(bodies[5]).toContain('https://playbooks.example/handbook/departments/sales/#growth.policies.awkward.item-5');
  });

  it('adds nothing when it is run again', () => {
    const store = mkdtempSync(join(folder, 'store'));
    const first = runInto(store, script);
    expect(runInto(store, script)).toEqual(first);
  });
});
