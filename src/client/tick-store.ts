import { isEmpty, joined, tickOf, written, type Tick } from './tick.ts';

/** What of the browser's storage is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface StoreOptions {
  /** Reading it may throw: a browser may deny it. */
  readonly shelf: () => Shelf;
  readonly site: string;
  /** The department, and the names that it had before. */
  readonly departments: readonly string[];
  /** The keys of the actions that are listed, each with those that it had before. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/** Why what a reader says is not kept. */
export type Trouble = 'denied' | 'full';

/** What could not be read is put here before its place is written to. */
const UNREADABLE = '~';

/**
 * A department's ticks, each kept under a key of its own, so that tabs that tick different actions never meet. Where they meet, each joins
 * what it hears into what it knows and writes down what the other has missed. Former keys are read for ever and never written or deleted.
 */
export class TickStore {
  /** By key: of actions that are listed, and of those that are not any more. */
  readonly ticks = new Map<string, Tick>();
  /** How many kept ticks cannot be read. */
  unreadable = 0;
  /** Whether the browser keeps nothing at all. */
  isDenied = false;
  readonly #options: StoreOptions;
  readonly #current = new Map<string, string>();
  readonly #prefixes: readonly string[];
  readonly #unkept = new Set<string>();

  constructor(options: StoreOptions) {
    this.#options = options;
    this.#prefixes = options.departments.map((department) => `gaitway:${options.site}:${department}:`);
    for (const [key, former] of options.keys) for (const other of former) this.#current.set(other, key);
    for (const key of options.keys.keys()) this.#current.set(key, key);
  }

  get trouble(): Trouble | undefined {
    if (this.isDenied) return 'denied';
    return this.#unkept.size > 0 ? 'full' : undefined;
  }

  /** Joins all that is kept into what is known. */
  load(): void {
    this.unreadable = 0;
    try {
      const shelf = this.shelf();
      for (let index = 0; index < shelf.length; index++) {
        const name = shelf.key(index) ?? '';
        const key = this.#keyOf(name);
        if (key === undefined) continue;
        const tick = tickOf(shelf.getItem(name) ?? '');
        if (tick) this.#join(key, tick);
        else this.unreadable++;
      }
    } catch {
      this.isDenied = true;
    }
  }

  get(key: string): Tick {
    return this.ticks.get(key) ?? {};
  }

  /** Says something about an action, on top of all that is known of it by now. */
  change(key: string, say: (tick: Tick) => Tick): void {
    this.ticks.set(key, say(this.readAgain(key)));
    this.#unkept.add(key);
    this.#keep();
  }

  /**
   * What another tab has written.
   * @param raw null where it was deleted: what this tab knows, it goes on knowing
   * @returns the key of the action; undefined where it is none of this department's
   */
  hear(name: string | null, raw: string | null): string | undefined {
    const key = this.#keyOf(name ?? '');
    const tick = raw === null ? undefined : tickOf(raw);
    if (key === undefined || !tick) return undefined;
    this.#join(key, tick);
    // The other tab wrote without having heard of what was said here.
    if (name === this.nameOf(key) && written(this.get(key)) !== raw) {
      this.#unkept.add(key);
      this.#keep();
    }
    return key;
  }

  /** Keys of what is kept for no action on the list. */
  aside(): string[] {
    return [...this.ticks].flatMap(([key, tick]) => (this.#options.keys.has(key) || isEmpty(tick) ? [] : [key]));
  }

  shelf(): Shelf {
    return this.#options.shelf();
  }

  /** What a key that held once is today. */
  keyNow(key: string): string {
    return this.#current.get(key) ?? key;
  }

  #keyOf(name: string): string | undefined {
    const prefix = this.#prefixes.find((start) => name.startsWith(start));
    if (prefix === undefined || name.endsWith(UNREADABLE)) return undefined;
    return this.keyNow(name.slice(prefix.length));
  }

  /** Where an action's tick is kept. */
  nameOf(key: string): string {
    return `${this.#prefixes[0] ?? ''}${key}`;
  }

  #join(key: string, tick: Tick): void {
    this.ticks.set(key, joined(this.get(key), tick));
  }

  /** All that is known of an action by now, here and in other tabs. */
  readAgain(key: string): Tick {
    try {
      const tick = tickOf(this.shelf().getItem(this.nameOf(key)) ?? '');
      if (tick) this.#join(key, tick);
    } catch {
      this.isDenied = true;
    }
    return this.get(key);
  }

  /** @throws where there is no room */
  write(key: string, tick: Tick): void {
    const shelf = this.shelf();
    const name = this.nameOf(key);
    const raw = shelf.getItem(name);
    if (raw !== null && !tickOf(raw)) shelf.setItem(name + UNREADABLE, raw);
    shelf.setItem(name, written(tick));
  }

  /** Writes what is not kept yet. */
  #keep(): void {
    try {
      for (const key of this.#unkept) {
        this.write(key, this.get(key));
        this.#unkept.delete(key);
      }
    } catch {
      // It stays among what is not kept, and is tried again with the next word.
    }
  }
}
