import { actionsIn } from '../actions.ts';
import { allEntries } from '../entries.ts';
import type { Entry, Organisation } from '../organisation.ts';
import { referencesOf } from '../references.ts';
import type { PlaybookCheck } from './finding.ts';

/**
 * An entry that only lists know: no other entry names it in its fields or links to it in its text, and no checklist holds an action of
 * it. What the site leads to by itself is none: phases and use cases stand on the roadmap, updates and reviews on pages of their own
 * kind by their day, and a risk that nobody names is a risk that nothing answers, which another check finds.
 */
export const orphanEntry: PlaybookCheck = (playbook, organisation) => {
  const named = namedIn(organisation);
  const candidates: readonly Entry[] = [...playbook.policies, ...playbook.controls, ...playbook.pitfalls, ...playbook.metrics];
  return candidates
    .filter((entry) => !named.has(entry.id) && actionsIn(entry).length === 0)
    .map((entry) => ({
      entry,
      path: ['title'],
      message: `Nothing leads to "${entry.title}": no other entry names it or links to it${HOLDS_ACTIONS.has(entry.kind) ? ', and it gives nobody anything to do' : ''}.`,
    }));
};

const HOLDS_ACTIONS: ReadonlySet<Entry['kind']> = new Set(['policy', 'control', 'pitfall']);

/** The ids that some other entry refers to. */
function namedIn(organisation: Organisation): ReadonlySet<string> {
  return new Set(allEntries(organisation).flatMap((from) => referencesOf(from).flatMap(([to]) => (to === from.id ? [] : [to]))));
}
