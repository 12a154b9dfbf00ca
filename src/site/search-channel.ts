/**
 * The way of the pages into the search index while they are being made: the engine counts words on one core as Astro prints on the other.
 * Astro's configuration is a second copy of these modules beside the command line's, so both sides meet in the process itself.
 */

/** Both ends: pages are sent as they come, and taken in any order. */
export interface SearchChannel {
  /** The HTML of a page, as soon as it is made; it can be taken once. Rejects where the build ends without it. */
  take(route: string): Promise<string>;
  /** Whether a page is to be indexed. */
  wants(route: string): boolean;
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
export function newChannel(routes: readonly string[]): SearchChannel {
  const pages = new Map(routes.map((route) => [route, Promise.withResolvers<string>()]));
  // Whoever takes a page hears of it; nobody else needs to.
  for (const page of pages.values()) page.promise.catch(() => undefined);
  const channel: SearchChannel = {
    async take(route) {
      const html = await pages.get(route)?.promise;
      if (html === undefined) throw new Error(`${route} is not to be indexed, or was taken before.`);
      pages.delete(route);
      return html;
    },
    wants: (route) => pages.has(route),
    send: (route, html) => pages.get(route)?.resolve(html),
    end(reason = new Error('It was not built.')) {
      for (const page of pages.values()) page.reject(reason);
      if (places[PLACE] === channel) places[PLACE] = undefined;
    },
  };
  places[PLACE]?.end();
  places[PLACE] = channel;
  return channel;
}
