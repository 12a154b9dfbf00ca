/** What a reader's browser must know to keep ticks of a department apart from all others, and to find them again after a renaming. */
import type { Site } from '#schema/site.ts';
import { allEntries } from '#model/entries.ts';
import type { Department, Entry, Organisation } from '#model/organisation.ts';
import { actionsIn } from './actions.ts';

/** An action that is gone for good. */
export interface RemovedAction {
  readonly key: string;
  /** What it asked to do, as it was last recorded. */
  readonly do: string;
  /** The day on which it was removed. */
  readonly on: string;
  readonly because: string;
}

export interface TickPlace {
  /** Ticks are kept under it: two sites of one host never share it. */
  readonly site: string;
  /** The id of the content, which a file of progress carries; a site may have none. */
  readonly siteId: string | undefined;
  /** The department's slug, and those that it had before. */
  readonly department: string;
  readonly formerDepartments: readonly string[];
  /** The keys that an action had before, by its key; actions that were never renamed are not in it. */
  readonly formerKeys: ReadonlyMap<string, readonly string[]>;
  readonly removed: readonly RemovedAction[];
}

export function tickPlaceOf(organisation: Organisation, department: Department, base: string): TickPlace {
  return {
    site: siteIdOf(organisation.site, base),
    siteId: organisation.site.id,
    department: department.slug,
    formerDepartments: department.aliases,
    formerKeys: formerKeysOf(organisation),
    removed: [],
  };
}

/** `northwind/handbook/`: the id of the site and where it lies on its host. Colons part the key of a tick, so there is none in it. */
export function siteIdOf(site: Pick<Site, 'id'>, base: string): string {
  return (site.id ?? '') + base.replaceAll(':', '');
}

/** An entry keeps its former ids as aliases, and so does the playbook in which it stands. A key that is in use is nobody's former one. */
function formerKeysOf(organisation: Organisation): ReadonlyMap<string, readonly string[]> {
  const entries = allEntries(organisation);
  const playbookAliases = new Map(organisation.playbooks.map(({ id, aliases }) => [id, aliases]));
  const inUse = new Set(entries.flatMap((entry) => actionsIn(entry).map(({ key }) => key)));
  const former = new Map<string, readonly string[]>();
  for (const entry of entries) {
    const ids = formerIdsOf(entry, playbookAliases.get(entry.playbook ?? '') ?? []);
    if (ids.length === 0) continue;
    for (const { key, id } of actionsIn(entry)) {
      former.set(
        key,
        ids.map((entryId) => `${entryId}#${id}`).filter((other) => !inUse.has(other)),
      );
    }
  }
  return former;
}

/** `growth/policies/travel` with every former name of the policy and of the playbook. */
function formerIdsOf({ id, aliases }: Entry, playbookAliases: readonly string[]): string[] {
  const [playbook = '', folder = '', slug = ''] = id.split('/');
  const ids = [playbook, ...playbookAliases].flatMap((first) => [slug, ...aliases].map((last) => `${first}/${folder}/${last}`));
  return ids.filter((other) => other !== id);
}
