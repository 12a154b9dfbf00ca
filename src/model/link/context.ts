import type { PartName } from '#schema/address.ts';
import { KINDS, type KindName } from '#schema/kinds.ts';
import type { Site } from '#schema/site.ts';
import { addDuration } from '../calendar-day.ts';
import type { DataPath, Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import type { AnyEntry, ContentEntry } from '../entry.ts';
import type { IdHistory } from '../ids/history.ts';
import type { Audience, DataClass, Department, EntryBase, Entry } from '../organisation.ts';
import { nearest } from '../suggest.ts';

/** What linking knows while it goes: all ids there are, what is linked already, and the problems found so far. */
export interface LinkContext {
  readonly site: Site;
  readonly today: string;
  readonly entries: readonly AnyEntry[];
  /** Ids of entries that are drafts: they exist, but nothing may lead to them. */
  readonly drafts: ReadonlySet<string>;
  /** Ids of entries whose own fields are wrong: they exist, and what leads to them is not at fault. */
  readonly invalid: readonly string[];
  /** What ids were before. */
  readonly history: IdHistory;
  readonly departments: Map<string, Department>;
  readonly dataClasses: ReadonlyMap<string, DataClass>;
  readonly diagnostics: Diagnostic[];
}

/** Where a problem stands: in which entry, at which key. */
export interface Place {
  readonly file: string;
  readonly path: DataPath;
}

export function report(context: LinkContext, place: Place, code: DiagnosticCode, message: string, suggestion?: string): void {
  context.diagnostics.push({ code, file: place.file, path: place.path, message, suggestion });
}

/** A place below another one. */
export function below(place: Place, ...steps: (string | number)[]): Place {
  return { file: place.file, path: [...place.path, ...steps] };
}

export function entriesOf<K extends KindName>(context: LinkContext, kind: K, playbook: string | undefined): ContentEntry<K>[] {
  return context.entries.filter(
    (entry): entry is Extract<AnyEntry, { kind: K }> => entry.kind === kind && entry.playbook === playbook,
  ) as unknown as ContentEntry<K>[];
}

/**
 * What an id names. Reports an id that names nothing, with the nearest one that would.
 * @param what the kind of thing wanted, as it stands after "names no": "policy of this playbook"
 * @param draftId the full id that the entry would have, to tell a draft from a mistake
 */
export function resolve<T>(context: LinkContext, place: Place, id: string, known: ReadonlyMap<string, T>, what: string, draftId?: string): T | undefined {
  const found = known.get(id);
  if (found !== undefined || isInvalid(context, draftId ?? id)) return found;
  if (draftId !== undefined && context.drafts.has(draftId)) {
    report(context, place, 'broken-reference', `"${id}" is a draft, so it is not on the site and nothing may lead to it.`);
  } else {
    const none = known.size === 0 ? ` There is no ${what} yet.` : '';
    const prefix = draftId?.slice(0, -id.length);
    const unread = prefix === undefined ? [] : context.invalid.flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []));
    report(context, place, 'broken-reference', `"${id}" names no ${what}.${none}`, nearest(id, [...known.keys(), ...unread]));
  }
  return undefined;
}

/** Whether a reference may mean an entry that exists and has mistakes of its own, which are reported there. */
export function isInvalid({ invalid }: LinkContext, name: string): boolean {
  return invalid.some((id) => id === name || id.endsWith(`/${name}`));
}

/** What every id of a list names, without those that name nothing. */
export function resolveAll<T>(
  context: LinkContext,
  place: Place,
  ids: readonly string[],
  known: ReadonlyMap<string, T>,
  what: string,
  draftPrefix?: string,
): T[] {
  return ids.flatMap((id, index) => {
    const found = resolve(context, below(place, index), id, known, what, draftPrefix === undefined ? undefined : draftPrefix + id);
    return found === undefined ? [] : [found];
  });
}

/** The departments that a field names, `all` being every one. */
export function audienceOf(context: LinkContext, place: Place, departments: 'all' | readonly string[]): Audience {
  if (departments === 'all') return { everyone: true, departments: [...context.departments.values()] };
  return { everyone: false, departments: resolveAll(context, place, departments, context.departments, 'department', 'departments/') };
}

/** The fields that every linked entry has. */
export function baseOf<K extends Entry['kind'], P extends string | undefined>(
  context: Pick<LinkContext, 'history'>,
  entry: {
    readonly kind: K;
    readonly id: string;
    readonly slug: string;
    readonly playbook: P;
    readonly file: string;
    readonly body: EntryBase['body'];
    readonly data: {
      title: string;
      summary: string;
      owner: string;
      audience: string;
      reviewed?: string | undefined;
      reviewEvery?: string | undefined;
    };
  },
): Omit<EntryBase, 'kind' | 'playbook'> & { readonly kind: K; readonly playbook: P } {
  const { title, summary, owner, audience, reviewed, reviewEvery } = entry.data;
  return {
    kind: entry.kind,
    id: entry.id,
    slug: entry.slug,
    playbook: entry.playbook,
    file: entry.file,
    title,
    summary,
    owner,
    audience,
    reviewed,
    reviewEvery,
    nextReview: reviewed !== undefined && reviewEvery !== undefined ? addDuration(reviewed, reviewEvery) : undefined,
    formerIds: formerAddressesOf(context, entry.id),
    body: entry.body,
  };
}

/** Reports the second and every further use of an id in a list of parts. */
export function reportDuplicateIds(context: LinkContext, place: Place, parts: readonly { readonly id: string }[], what: string): void {
  const seen = new Set<string>();
  parts.forEach(({ id }, index) => {
    if (seen.has(id)) report(context, below(place, index, 'id'), 'duplicate-id', `"${id}" is the id of an earlier ${what} of this entry.`);
    seen.add(id);
  });
}

/** By slug, for `resolve`. */
export function bySlug<T extends { readonly slug: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.slug, entry]));
}

/** `policies/` of a playbook: the start of the full ids of a kind. */
export function idPrefix(playbook: string, kind: KindName): string {
  return `${playbook}/${KINDS[kind].folder ?? ''}/`;
}

/** What an address was before. */
export function formerAddressesOf({ history }: Pick<LinkContext, 'history'>, address: string): readonly string[] {
  return history.formerOf.get(address) ?? [];
}

/** What the id of a part was before on the page of its entry, whatever the entry was called. */
export function formerIdsOf(context: Pick<LinkContext, 'history'>, entry: string, part: PartName, id: string): string[] {
  const start = `#${part}-`;
  const owners = [entry, ...formerAddressesOf(context, entry)];
  const ids = formerAddressesOf(context, entry + start + id).flatMap((address) =>
    owners.flatMap((owner) => (address.startsWith(owner + start) ? address.slice(owner.length + start.length) : [])),
  );
  // One that something else on the page has by now would lead to that.
  return [...new Set(ids)].filter((former) => former !== id && !context.history.current.has(entry + start + former));
}
