import { actionsIn } from '../actions.ts';
import { allEntries } from '../entries.ts';
import type { Entry, Organisation } from '../organisation.ts';
import { referencesOf } from '../references.ts';
import type { Finding } from './finding.ts';

/**
 * An entry that only lists know: no other entry names it in its fields or links to it in its text, and no checklist holds an action of
 * it. What the site leads to by itself is none: phases and use cases stand on the roadmap, updates and reviews on pages of their own
 * kind by their day, and a risk that nobody names is a risk that nothing answers, which another check finds.
 * @param holed ids of playbooks with holes, of which nothing can be said
 */
export function orphanEntry(organisation: Organisation, holed: ReadonlySet<string>): Finding[] {
  const named = namedIn(organisation);
  const candidates: readonly Entry[] = organisation.playbooks
    .filter(({ id }) => !holed.has(id))
    .flatMap((playbook) => [...playbook.policies, ...playbook.controls, ...playbook.pitfalls, ...playbook.metrics]);
  return candidates
    .filter((entry) => !named.has(entry.id) && actionsIn(entry).length === 0)
    .map((entry) => ({
      entry,
      path: ['title'],
      message: `Nothing leads to "${entry.title}": no other entry names it or links to it${entry.kind === 'metric' ? '' : ', and it gives nobody anything to do'}.`,
    }));
}

/** The ids that some other entry refers to. */
function namedIn(organisation: Organisation): ReadonlySet<string> {
  const named = new Set<string>();
  for (const from of allEntries(organisation)) for (const [to] of referencesOf(from)) if (to !== from.id) named.add(to);
  return named;
}
