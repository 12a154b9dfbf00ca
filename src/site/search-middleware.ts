/** Stands in the way of every page that a build prints, and sends those that search lists to the index. */
import type { MiddlewareHandler } from 'astro';
import { buildOptions } from './options.ts';
import { routeAt } from './route-at.ts';
import { openChannel } from './search-channel.ts';

export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  const channel = openChannel();
  const route = routeAt(url, buildOptions());
  if (!channel?.wants(route)) return response;
  const html = await response.text();
  channel.send(route, html);
  return new Response(html, response);
};
