/**
 * The way of the pages into the search index while they are being made: the engine counts words on one core as Astro prints on the other.
 * Vite runs what prints pages as a second copy of these modules, so both sides meet in the process itself.
 */
import type { SearchInput } from './search-input.ts';

/** Both ends: pages are sent as they come, and taken in any order. */
export interface SearchChannel {
  /** What is to be indexed, once the pages' own build has told. */
  readonly input: Promise<SearchInput>;
  /** The HTML of a page, as soon as it is made; it can be taken once. Rejects where the build ends without it. */
  take(route: string): Promise<string>;
  begin(input: SearchInput): void;
  send(route: string, html: string): void;
  /** No more pages will come. */
  end(reason?: Error): void;
}

const PLACE = Symbol.for('gaitway.search-channel');
const places = globalThis as { [PLACE]?: SearchChannel | undefined };

/** The channel of the build that runs now. */
export function openChannel(): SearchChannel | undefined {
  return places[PLACE];
}

/** Opens the channel of a build, in place of any that was left open. */
export function newChannel(): SearchChannel {
  const input = Promise.withResolvers<SearchInput>();
  const pages = new Map<string, PromiseWithResolvers<string>>();
  let ended: Error | undefined;
  const pageAt = (route: string): PromiseWithResolvers<string> => {
    const known = pages.get(route);
    if (known) return known;
    const page = Promise.withResolvers<string>();
    // Whoever takes it hears of it; nobody else needs to.
    page.promise.catch(() => undefined);
    if (ended) page.reject(ended);
    pages.set(route, page);
    return page;
  };
  input.promise.catch(() => undefined);
  const channel: SearchChannel = {
    input: input.promise,
    async take(route) {
      const html = await pageAt(route).promise;
      pages.delete(route);
      return html;
    },
    begin: input.resolve,
    send(route, html) {
      pageAt(route).resolve(html);
    },
    end(reason) {
      ended = reason ?? new Error('It was not built.');
      input.reject(ended);
      for (const page of pages.values()) page.reject(ended);
      if (places[PLACE] === channel) places[PLACE] = undefined;
    },
  };
  places[PLACE]?.end();
  places[PLACE] = channel;
  return channel;
}
