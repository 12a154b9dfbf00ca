/** Ideas and troubles of readers: an issue or a mail that already says what it is about. */
import type { Site } from '#schema/site.ts';
import type { Playbook } from '#model/organisation.ts';
import { listRouteOf } from './routes.ts';

/** Where "Report a problem with this page" leads; undefined where site.yaml knows neither a place for proposals nor an address. */
export function reportLinkOf(site: Site, title: string, path: string): string | undefined {
  return feedbackLink(site, `Problem on “${title}”`, path);
}

/** Where "Propose a use case" leads. */
export function ideaLinkOf(site: Site, playbook: Playbook): string | undefined {
  const { idea } = site.source;
  const title = `Idea for a use case of ${playbook.title}`;
  if (idea !== undefined) return idea.replace('{title}', encodeURIComponent(title)).replace('{playbook}', encodeURIComponent(playbook.id));
  return feedbackLink(site, title, listRouteOf(playbook, 'use-case'));
}

function feedbackLink({ source, contact }: Site, title: string, path: string): string | undefined {
  if (source.propose !== undefined) return source.propose.replace('{title}', encodeURIComponent(title)).replace('{path}', encodeURIComponent(path));
  if (contact.email === undefined) return undefined;
  return `mailto:${contact.email}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`About: ${path}\n\n`)}`;
}
