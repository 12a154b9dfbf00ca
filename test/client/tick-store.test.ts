import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, marked, noted, stateOf, tickOf, written, type MarkName, type Tick } from '#client/tick.ts';
import { takeIn } from '#client/take-in.ts';
import { TickStore, type Shelf } from '#client/tick-store.ts';

/** What a browser keeps for one origin. Tabs write to it at once and hear of one another later, in any order between tabs. */
class Origin {
  readonly kept = new Map<string, string>();
  readonly tabs: Tab[] = [];
  room = Infinity;

  openTab(keys: Record<string, readonly string[]>, departments: readonly string[] = ['finance']): Tab {
    const tab = new Tab(this, keys, departments);
    this.tabs.push(tab);
    return tab;
  }

  /** Every tab hears everything that it has not heard yet, until nobody writes any more. */
  settle(): void {
    for (let round = 0; this.tabs.some((tab) => tab.unheard.length > 0); round++) {
      if (round > 50) throw new Error('The tabs never come to an end.');
      for (const tab of this.tabs) while (tab.unheard.length > 0) tab.hear();
    }
  }
}

/** One tab. As in browsers with a process for each, it sees what others wrote only once it hears of it. */
class Tab implements Shelf {
  readonly unheard: (readonly [string, string | null])[] = [];
  readonly store: TickStore;
  readonly #seen: Map<string, string>;
  readonly #origin: Origin;

  constructor(origin: Origin, keys: Record<string, readonly string[]>, departments: readonly string[]) {
    this.#origin = origin;
    this.#seen = new Map(origin.kept);
    this.store = new TickStore({ shelf: () => this, site: 'acme/', departments, keys: new Map(Object.entries(keys)) });
    this.store.load();
  }

  get length(): number {
    return this.#seen.size;
  }

  key(index: number): string | null {
    return [...this.#seen.keys()][index] ?? null;
  }

  getItem(name: string): string | null {
    return this.#seen.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    const others = [...this.#origin.kept].reduce((sum, [key, raw]) => (key === name ? sum : sum + raw.length), 0);
    if (others + value.length > this.#origin.room) throw new DOMException('full', 'QuotaExceededError');
    this.#write(name, value);
  }

  removeItem(name: string): void {
    this.#write(name, null);
  }

  hear(): void {
    const [name, raw] = this.unheard.shift() ?? [];
    if (name === undefined || raw === undefined) return;
    if (raw === null) this.#seen.delete(name);
    else this.#seen.set(name, raw);
    this.store.hear(name, raw);
  }

  #write(name: string, value: string | null): void {
    if (value === null) {
      this.#seen.delete(name);
      this.#origin.kept.delete(name);
    } else {
      this.#seen.set(name, value);
      this.#origin.kept.set(name, value);
    }
    for (const tab of this.#origin.tabs) if (tab !== this) tab.unheard.push([name, value]);
  }
}

const KEYS = { 'p/policies/new#a': ['p/policies/old#a'], 'p/policies/new#b': ['p/policies/old#b'], 'p/policies/new#c': [] };
const OLD_KEYS = { 'p/policies/old#a': [], 'p/policies/old#b': [], 'p/policies/gone#z': [] };
const nameOf = (key: string, department = 'finance'): string => `gaitway:acme/:${department}:${key}`;

describe('10,000 random histories of two tabs, renames and migrations', () => {
  const marks = fc.record({ is: fc.constantFrom<MarkName>('open', 'done', 'na'), key: fc.nat(2) });
  const step = fc.oneof(
    fc.record({ do: fc.constant('mark' as const), tab: fc.nat(2), mark: marks }),
    fc.record({ do: fc.constant('note' as const), tab: fc.nat(2), mark: marks }),
    // A tab hears the next thing that another one wrote, or all at once.
    fc.record({ do: fc.constant('hear' as const), tab: fc.nat(2), mark: marks }),
    fc.record({ do: fc.constant('reload' as const), tab: fc.nat(2), mark: marks }),
    // A page of the former edition, and an even older one that knows version 1 alone, write under former names.
    fc.record({ do: fc.constant('version 1' as const), tab: fc.nat(2), mark: marks }),
  );

  const clock = fc.array(fc.integer({ min: -5, max: 3 }), { minLength: 24, maxLength: 24 });

  it('lose nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 24 }), clock, fc.boolean(), (steps, ticking, hasOldTab) => {
        const origin = new Origin();
        // Two tabs of this edition, and perhaps one that was opened before the renaming and never reloaded.
        const tabs = [origin.openTab(KEYS), origin.openTab(KEYS), ...(hasOldTab ? [origin.openTab(OLD_KEYS)] : [])];
        const said = new Map<string, Tick[]>();
        const remember = (key: string, tick: Tick): void => {
          const now = key.replace('/old#', '/new#');
          said.set(now, [...(said.get(now) ?? []), tick]);
        };
        let now = 1000;
        steps.forEach(({ do: what, tab: index, mark }, turn) => {
          // Clocks may stand, and go back.
          now += ticking[turn] ?? 0;
          const tab = tabs[index];
          if (!tab) return;
          const keys = Object.keys(index === 2 ? OLD_KEYS : KEYS);
          const key = keys[mark.key] ?? '';
          const text = `turn ${turn}`;
          if (what === 'mark' || what === 'note') {
            tab.store.change(key, (tick) => (what === 'mark' ? marked(tick, mark.is, text, now, 'because') : noted(tick, text, now)));
            remember(key, tab.store.get(key));
          } else if (what === 'hear') tab.hear();
          else if (what === 'reload' && index !== 2) {
            // A message is faster than a page: what others wrote reaches a tab before it is gone.
            while (tab.unheard.length > 0) tab.hear();
            origin.tabs.splice(origin.tabs.indexOf(tab), 1);
            tabs[index] = origin.openTab(KEYS);
          } else if (what === 'version 1') {
            const former = Object.keys(OLD_KEYS)[mark.key] ?? '';
            const raw = JSON.stringify({ v: 1, is: mark.is, at: now, text, why: '', note: text });
            // It is read as it stands, so a former name is written to where nothing stands yet.
            if (origin.kept.has(nameOf(former))) return;
            tab.setItem(nameOf(former), raw);
            tab.store.hear(nameOf(former), raw);
            remember(former, tickOf(raw) ?? {});
          }
        });
        origin.settle();
        const fresh = origin.openTab(KEYS);
        for (const [key, ticks] of said) {
          // The last word of all about the mark, and of all about the note: neither can hide the other.
          const all = ticks.reduce(joined, {});
          expect(written(fresh.store.get(key))).toBe(written(all));
        }
        // What belongs to no action any more is still there.
        const gone = said.get('p/policies/gone#z')?.reduce(joined, {});
        if (gone && (gone.note?.says || gone.mark?.is !== 'open')) expect(fresh.store.aside()).toContain('p/policies/gone#z');
        for (const tab of tabs.slice(0, 2)) for (const key of Object.keys(KEYS)) expect(written(tab.store.get(key))).toBe(written(fresh.store.get(key)));
      }),
      { numRuns: 10_000 },
    );
  });

  const ticks = fc.record(
    {
      mark: fc.record({ is: fc.constantFrom<MarkName>('open', 'done', 'na'), at: fc.nat(3), text: fc.string(), why: fc.string() }),
      note: fc.record({ says: fc.string(), at: fc.nat(3) }),
    },
    { requiredKeys: [] },
  );

  it('join to the same in whatever order and however often', () => {
    fc.assert(
      fc.property(ticks, ticks, ticks, (a, b, c) => {
        expect(written(joined(a, b))).toBe(written(joined(b, a)));
        expect(written(joined(joined(a, b), c))).toBe(written(joined(a, joined(b, c))));
        expect(written(joined(a, joined(a, b)))).toBe(written(joined(a, b)));
        expect(written(tickOf(written(a)) ?? {})).toBe(written(a));
      }),
    );
  });
});

describe('TickStore', () => {
  const done = (tick: Tick): Tick => marked(tick, 'done', 'Do it', 1000);

  it('keeps one key for each action, under the site and the department', () => {
    const origin = new Origin();
    const tab = origin.openTab({ 'p/policies/x#a': [] });
    tab.store.change('p/policies/x#a', done);
    expect([...origin.kept.keys()]).toEqual(['gaitway:acme/:finance:p/policies/x#a']);
  });

  it('keeps in mind what there is no room for, and writes it as soon as there is', () => {
    const origin = new Origin();
    const tab = origin.openTab({ a: [], b: [] });
    origin.room = 10;
    tab.store.change('a', done);
    expect([tab.store.trouble, stateOf(tab.store.get('a'), 'Do it'), origin.kept.size]).toEqual(['full', 'done', 0]);
    origin.room = Infinity;
    tab.store.change('b', done);
    expect([tab.store.trouble, origin.kept.size]).toEqual([undefined, 2]);
  });

  it('knows what another tab has written before it hears of it', () => {
    const origin = new Origin();
    const tab = origin.openTab({ a: [] });
    tab.setItem(nameOf('a'), written(noted({}, 'theirs', 5)));
    tab.store.change('a', done);
    expect(tab.store.get('a')).toMatchObject({ mark: { is: 'done' }, note: { says: 'theirs' } });
  });

  it('takes in what comes from elsewhere under the key of today, all or nothing', () => {
    const origin = new Origin();
    const tab = origin.openTab(KEYS);
    tab.store.change('p/policies/new#b', (tick) => marked(tick, 'na', 'Do b', 9000, 'mine is later'));
    const before = new Map(origin.kept);
    const file = new Map([
      ['p/policies/old#a', done({})],
      ['p/policies/new#b', noted(done({}), 'a long note'.repeat(20), 1)],
    ]);
    origin.room = 250;
    expect(takeIn(tab.store, file)).toBe(false);
    expect([origin.kept, tab.store.get('p/policies/new#a')]).toEqual([before, {}]);
    origin.room = Infinity;
    expect(takeIn(tab.store, file)).toBe(true);
    expect(origin.openTab(KEYS).store.get('p/policies/new#a').mark?.is).toBe('done');
    expect(tab.store.get('p/policies/new#b').mark?.is).toBe('na');
  });

  it('forgets nothing when another tab deletes it', () => {
    const origin = new Origin();
    const [one, two] = [origin.openTab({ a: [] }), origin.openTab({ a: [] })];
    one.store.change('a', done);
    origin.settle();
    one.removeItem(nameOf('a'));
    origin.settle();
    expect(stateOf(two.store.get('a'), 'Do it')).toBe('done');
  });
});
