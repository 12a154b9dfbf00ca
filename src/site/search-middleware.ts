/** Stands in the way of every page that a build prints, and sends those that search lists to the index. */
import type { MiddlewareHandler } from 'astro';
import { openChannel } from './search-channel.ts';
import { getSearchInput } from './search-input.ts';

let searched: Promise<ReadonlySet<string>> | undefined;

export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const channel = openChannel();
  if (!channel) return next();
  searched ??= getSearchInput().then((input) => {
    channel.begin(input);
    return new Set(input.pages);
  });
  const pages = await searched;
  const response = await next();
  const route = `/${decodeURI(url.pathname.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length + 1))}`;
  if (!pages.has(route)) return response;
  const html = await response.text();
  channel.send(route, html);
  return new Response(html, response);
};
