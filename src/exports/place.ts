/** Where the site lies, for links that leave it in a file. */
import { withBase } from '#views/routes.ts';

export interface ExportPlace {
  /** Where the site lies on its host: begins and ends with a slash. */
  readonly base: string;
  /** Origin of the host, such as `https://playbooks.example`; undefined where the build was not told. */
  readonly origin: string | undefined;
}

/** The address of a route: whole where the host is known, else from the root of the host. */
export function addressOf({ base, origin }: ExportPlace, route: string): string {
  return (origin?.replace(/\/$/, '') ?? '') + withBase(base, route);
}

/** Said once in a file whose links lack their host; empty where they are whole. */
export function addressNote({ origin }: ExportPlace): string {
  return origin === undefined ? 'Links begin at the root of the site, whose address was not known when this file was made.' : '';
}
