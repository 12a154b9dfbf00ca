import { joined, type Tick } from './tick.ts';
import type { TickStore } from './tick-store.ts';

/** Joins ticks from elsewhere into those that are kept, all or none. @returns whether there was room */
export function takeIn(store: TickStore, ticks: ReadonlyMap<string, Tick>): boolean {
  const next = new Map<string, Tick>();
  for (const [key, tick] of ticks) {
    const now = store.keyNow(key);
    next.set(now, joined(next.get(now) ?? store.readAgain(now), tick));
  }
  const takeBack: (() => void)[] = [];
  try {
    for (const [key, tick] of next) {
      const shelf = store.shelf();
      const name = store.nameOf(key);
      const raw = shelf.getItem(name);
      takeBack.unshift(() => {
        if (raw === null) shelf.removeItem(name);
        else shelf.setItem(name, raw);
      });
      store.write(key, tick);
    }
  } catch {
    // Where nothing can be kept at all, what was taken in lasts as long as the rest.
    if (!store.isDenied) {
      for (const step of takeBack) step();
      return false;
    }
  }
  for (const [key, tick] of next) store.ticks.set(key, tick);
  return true;
}
