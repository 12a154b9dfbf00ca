import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contrastProblemsOf } from '#model/contrast.ts';
import { look } from '#schema/look.ts';

const guide = readFileSync(new URL('../../src/components/guide/EditorsGuide.mdx', import.meta.url), 'utf8');

describe('the look in the editor’s guide', () => {
  const [, example = ''] = /```yaml\n([^`]*^look:[^`]*)```/m.exec(guide) ?? [];
  const shown = look.parse((parse(example) as { look: unknown }).look);

  it('names every setting that there is', () => {
    expect(Object.keys(shown).sort()).toEqual(Object.keys(look.shape).sort());
  });

  it('passes the check of contrast', () => {
    expect(contrastProblemsOf({ look: shown })).toEqual([]);
  });
});
