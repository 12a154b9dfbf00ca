/** The linked model for pages: as the command line has checked it, else from Astro's collections. */
import { getCollection, getEntry } from 'astro:content';
import { buildOrganisation } from '#model/build.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { AnyEntry } from '#model/entry.ts';
import type { Organisation } from '#model/organisation.ts';
import { KIND_NAMES } from '#schema/kinds.ts';
import { handedDiagnostics, handedOrganisation } from './handed-content.ts';
import { buildOptions, todayOf } from './options.ts';
import { entryFrom } from './stored-entry.ts';

let built: Promise<Organisation> | undefined;

/** The organisation, linked once in a build. In development it is linked anew for each page, since content changes between two. */
export function getOrganisation(): Promise<Organisation> {
  if (import.meta.env.DEV) return linkedOrganisation();
  built ??= linkedOrganisation();
  return built;
}

/** What the check has found, with its places: warnings in a build, errors too in development. */
export async function getDiagnostics(): Promise<readonly Diagnostic[]> {
  return handedDiagnostics(buildOptions()) ?? (await storedSite()).diagnostics;
}

async function linkedOrganisation(): Promise<Organisation> {
  const handed = handedOrganisation(buildOptions());
  if (handed) return handed;
  const { site, ledger, drafts, progress } = await storedSite();
  const { organisation } = buildOrganisation(await allEntries(), site, { today: todayOf(buildOptions(), site), drafts, progress, ledger });
  return organisation;
}

async function storedSite() {
  const stored = await getEntry('site', 'site');
  if (!stored) throw new Error('There is no site.yaml in the content folder, so there is nothing to show.');
  return stored.data;
}

async function allEntries(): Promise<AnyEntry[]> {
  const collections = await Promise.all(KIND_NAMES.map(async (kind) => (await getCollection(kind)).map((stored) => entryFrom(kind, stored) as AnyEntry)));
  return collections.flat();
}
