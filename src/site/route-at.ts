import type { BuildOptions } from './options.ts';

/** The route that an address of the site leads to: without the base, and with its letters as they are. */
export function routeAt({ pathname }: URL, { base }: Pick<BuildOptions, 'base'>): string {
  return decodeURI(pathname.slice(base.length - 1));
}
