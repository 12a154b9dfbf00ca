import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { entryPlaceOf, KIND_NAMES, KINDS } from '#schema/kinds.ts';
import { anEntry } from '../support/entries.ts';

describe('the register of kinds', () => {
  it('gives every kind a folder of its own', () => {
    const folders = KIND_NAMES.map((kind) => KINDS[kind].folder);
    expect(new Set(folders).size).toBe(folders.length);
  });

  it.each(KIND_NAMES)('knows an unknown key of a %s', (kind) => {
    const { data } = anEntry(kind, 'one');
    const { error } = KINDS[kind].schema.safeParse({ ...data, ownr: 'Somebody' });
    expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['ownr'] }]);
  });

  it.each(KIND_NAMES)('asks a %s for title, summary and owner', (kind) => {
    const { title, summary, owner, ...rest } = anEntry(kind, 'one').data;
    expect([title, summary, owner]).not.toContain(undefined);
    const { error } = KINDS[kind].schema.safeParse(rest);
    expect(error?.issues.map(({ path }) => path[0]).sort()).toEqual(['owner', 'summary', 'title']);
  });

  it.each(KIND_NAMES)('takes the data of a %s again as it gave it', (kind) => {
    const { data } = anEntry(kind, 'one');
    expect(KINDS[kind].schema.parse(data)).toEqual(data);
  });
});

describe('entryPlaceOf', () => {
  it.each([
    ['departments/finance.mdx', { kind: 'department', id: 'departments/finance', slug: 'finance', playbook: undefined }],
    ['tools/pen.md', { kind: 'tool', id: 'tools/pen', slug: 'pen', playbook: undefined }],
    ['playbooks/growth/playbook.mdx', { kind: 'playbook', id: 'growth', slug: 'growth', playbook: 'growth' }],
    ['playbooks/growth/policies/travel.mdx', { kind: 'policy', id: 'growth/policies/travel', slug: 'travel', playbook: 'growth' }],
    ['playbooks/growth/use-cases/a-b.md', { kind: 'use-case', id: 'growth/use-cases/a-b', slug: 'a-b', playbook: 'growth' }],
    ['playbooks/growth/policies/playbook.mdx', { kind: 'policy', id: 'growth/policies/playbook', slug: 'playbook', playbook: 'growth' }],
  ])('places %s', (path, place) => {
    expect(entryPlaceOf(path)).toEqual(place);
  });

  it.each([
    ['departments/finance.txt', 'wrong-extension', 'finance.txt'],
    ['departments/finance.MDX', 'wrong-extension', 'finance.MDX'],
    ['finance.mdx', 'unknown-folder', ''],
    ['teams/finance.mdx', 'unknown-folder', 'teams'],
    ['departments/emea/finance.mdx', 'unknown-folder', 'departments/emea'],
    ['policies/travel.mdx', 'unknown-folder', 'policies'],
    ['playbooks/growth/departments/finance.mdx', 'unknown-folder', 'playbooks/growth/departments'],
    ['playbooks/growth/notes.mdx', 'unknown-folder', 'playbooks/growth'],
    ['playbooks/growth/policies/travel/abroad.mdx', 'unknown-folder', 'playbooks/growth/policies/travel'],
    ['departments/Finance.mdx', 'bad-id', 'Finance'],
    ['departments/a b.mdx', 'bad-id', 'a b'],
    ['departments/café.mdx', 'bad-id', 'café'],
    ['departments/.mdx', 'bad-id', ''],
    [`departments/${'x'.repeat(65)}.mdx`, 'bad-id', 'x'.repeat(65)],
    ['playbooks/My Plan/playbook.mdx', 'bad-id', 'My Plan'],
    ['departments/con.mdx', 'reserved-id', 'con'],
    ['departments/404.mdx', 'reserved-id', '404'],
    ['playbooks/search/playbook.mdx', 'reserved-id', 'search'],
    ['playbooks/tools/policies/travel.mdx', 'reserved-id', 'tools'],
  ])('finds no place for %s: %s', (path, misplaced, segment) => {
    expect(entryPlaceOf(path)).toEqual({ misplaced, segment });
  });

  it('lets no id leave its folder, whatever the path', () => {
    const segment = fc.oneof(fc.constantFrom('playbooks', 'departments', 'policies', 'playbook', '..', '.', '', 'a', 'A', 'a b', '%2f', 'index'), fc.string());
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), (segments) => {
        const place = entryPlaceOf(`${segments.join('/')}.mdx`);
        if ('misplaced' in place) return;
        expect(place.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/);
      }),
    );
  });
});
