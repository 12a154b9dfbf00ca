import { describe, expect, it } from 'vitest';
import { buildOptions, environmentOf, todayOf } from '#site/options.ts';
import { checkedContent } from '#site/checked-content.ts';
import { entryFrom, storedEntry } from '#site/stored-entry.ts';
import { smallSite } from './small-site.ts';

describe('options', () => {
  it('come back from the environment as they went in', () => {
    const options = smallSite({ base: '/x/', site: 'https://a.example' });
    expect(buildOptions(environmentOf(options), '/project')).toEqual(options);
    const few = { ...options, site: undefined, today: undefined };
    expect(buildOptions(environmentOf(few), '/project')).toMatchObject({ site: undefined, today: undefined });
  });

  it('take the day that was asked for, then that of site.yaml, then the real one in UTC', () => {
    const now = new Date('2026-05-05T23:59:59-02:00');
    expect(todayOf({ today: '2026-01-01' }, { today: '2026-02-02' }, now)).toBe('2026-01-01');
    expect(todayOf({ today: undefined }, { today: '2026-02-02' }, now)).toBe('2026-02-02');
    expect(todayOf({ today: undefined }, {}, now)).toBe('2026-05-06');
  });
});

describe('storedEntry', () => {
  it('loses nothing on the way through the store of Astro', async () => {
    const { entries } = await checkedContent(smallSite());
    expect(entries).toHaveLength(3);
    for (const entry of entries) expect(entryFrom(entry.kind, storedEntry(entry, false))).toEqual(entry);
  });
});
