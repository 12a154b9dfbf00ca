import { textDigestOf } from '#views/text-digest.ts';
import { routeOf } from '#views/routes.ts';
import { itemAddressOf, stateOf, type ChecklistExport } from './checklist.ts';
import type { ChecklistFile } from './checklist-schema.ts';
import { siteNameOf } from './identity.ts';
import { schemaRouteOf } from './json-schema.ts';
import { addressOf } from './place.ts';

/** Everything that a program could want to know of a checklist. Its shape is `checklistFile`. */
export function checklistJson(list: ChecklistExport): string {
  const { organisation, department, place, phases } = list;
  const file: ChecklistFile = {
    $schema: addressOf(place, schemaRouteOf('checklist')),
    version: 1,
    organisation: organisation.site.organisation,
    site: siteNameOf(organisation),
    asOf: organisation.today,
    addresses: place.origin === undefined ? 'from the root of the site' : 'absolute',
    department: { id: department.id, title: department.title, url: addressOf(place, routeOf(department)) },
    phases: phases.map(({ playbook, phase, groups, done, open, late, total }) => ({
      playbook: { id: playbook.id, title: playbook.title },
      phase: { id: phase.id, title: phase.title },
      done,
      open,
      late,
      total,
      items: groups.flatMap(({ items }) => items.map((item) => itemOf(list, item))),
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

type Item = ChecklistFile['phases'][number]['items'][number];

function itemOf(list: ChecklistExport, item: Parameters<typeof stateOf>[0]): Item {
  const { action, source, waitsFor } = item;
  const { key, owner, due, done, evidence, why, objective, type, needs } = action;
  const known = { owner, due, done, evidence, why, objective: objective?.title };
  const some = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as Partial<Item>;
  return {
    key,
    do: action.do,
    digest: textDigestOf(action.do),
    state: stateOf(item),
    ...some,
    type,
    needs: [...needs],
    waitsFor: waitsFor.map((need) => need.key),
    from: { id: source.id, title: source.title, kind: source.kind },
    url: itemAddressOf(list, item),
  };
}
