/**
 * Pagefind in its worker, asked directly. Its own `pagefind.js` is a second copy of the engine for browsers without workers; when
 * neither runs, it throws where nobody can catch it. The messages are those of `pagefind-worker.js` 1.6, which is pinned exactly.
 */
import type { Facet } from '#views/search.ts';
import type { FacetName, SearchMeta } from '#views/search-facts.ts';
import { FACET_NAMES, type SearchState } from './search-state.ts';

export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Found {
  readonly total: number;
  /** How many hits each value has, given what is chosen in the other facets. */
  readonly counts: Counts;
  /** Some of the hits, in order. */
  hits(from: number, to: number): Promise<Hit[]>;
}

export interface Hit {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: SearchMeta & { readonly title: string };
  readonly filters: Readonly<Partial<Record<FacetName, readonly string[]>>>;
}

/** What a thing is also called finds it as its title does; small print is the same on many. */
const RANKING = { metaWeights: { title: 5, also: 20, note: 0.5, kind: 0.5, playbook: 0.5 } };

interface RawFound {
  readonly results: readonly { readonly data: string }[];
  readonly filters: Counts;
}

export class SearchEngine {
  readonly #folder: string;
  readonly #base: string;
  #worker: Worker | undefined;
  #ready: Promise<readonly Facet[]> | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (reason: Error) => void }>();
  #totals: Counts = {};
  #held: RawFound[] = [];

  /** @param base of the site, with a slash at both ends */
  constructor(base: string) {
    this.#base = base;
    this.#folder = `${base}pagefind/`;
  }

  /**
   * Loads the index, once; after a failure the next call tries again.
   * @returns what a search can be narrowed by
   */
  ready(): Promise<readonly Facet[]> {
    this.#ready ??= this.#load().catch((error: unknown) => {
      this.#stop(error);
      throw error;
    });
    return this.#ready;
  }

  /** @throws where the index cannot be loaded or has been lost */
  async search({ words, chosen }: SearchState): Promise<Found> {
    await this.ready();
    const asked = words.trim() === '' ? null : words.trim();
    const active = FACET_NAMES.filter((name) => chosen[name]);
    if (asked === null && active.length === 0) return { total: 0, counts: this.#totals, hits: () => Promise.resolve([]) };
    const query = (without?: string): Promise<RawFound> => {
      const filters = Object.fromEntries(active.filter((name) => name !== without).map((name) => [name, { any: chosen[name] }]));
      return this.#ask('search', asked, { filters, sort: asked === null ? { title: 'asc' } : {} });
    };
    const [found, ...wider] = await Promise.all([query(), ...active.map(query)]);
    this.#release([found, ...wider]);
    const counts = { ...found.filters, ...Object.fromEntries(active.map((name, index) => [name, wider[index]?.filters[name] ?? {}])) };
    // A part of the index that cannot be fetched looks to Pagefind like a word that stands nowhere.
    if (found.results.length === 0 && !navigator.onLine) throw new Error('There is no connection.');
    return {
      total: found.results.length,
      counts,
      hits: (from, to) => Promise.all(found.results.slice(from, to).map(({ data }) => this.#ask<Hit>('getData', data))),
    };
  }

  async #load(): Promise<readonly Facet[]> {
    const [facets] = await Promise.all([this.#facets(), this.#start()]);
    return facets;
  }

  async #facets(): Promise<readonly Facet[]> {
    const answer = await fetch(`${this.#folder}facets.json`);
    if (!answer.ok) throw new Error(`There is no search index (${answer.status}).`);
    return (await answer.json()) as readonly Facet[];
  }

  async #start(): Promise<void> {
    this.#worker = new Worker(`${this.#folder}pagefind-worker.js`);
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#stop(new Error('The search engine does not run here.'));
    });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; result?: unknown; error?: string }>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.error === undefined) waiting?.resolve(data.result);
      else waiting?.reject(new Error(data.error));
    });
    const language = document.documentElement.lang.toLowerCase();
    await this.#ask('init', { basePath: this.#folder, baseUrl: this.#base, language, excerptLength: 24, excerptEllipsis: '…', ranking: RANKING });
    this.#totals = await this.#ask('filters');
  }

  #ask<T>(method: string, ...args: unknown[]): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (!this.#worker) throw new Error('The search engine does not run here.');
      this.#waiting.set((this.#lastId += 1), { resolve: resolve as (result: unknown) => void, reject });
      this.#worker.postMessage({ id: this.#lastId, method, args });
    });
  }

  /** The worker keeps what it needs for every hit that it has named, until it is told that nobody will ask. */
  #release(next: RawFound[]): void {
    for (const { results } of this.#held) for (const { data } of results) this.#worker?.postMessage({ method: 'releaseData', args: [data] });
    this.#held = next;
  }

  #stop(error: unknown): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = undefined;
    this.#held = [];
    for (const { reject } of this.#waiting.values()) reject(error instanceof Error ? error : new Error(String(error)));
    this.#waiting.clear();
  }
}
