import { actionSourcesOf, isDone, placedActionsIn } from '../actions.ts';
import type { Entry } from '../organisation.ts';
import { listed, type PlaybookCheck } from './finding.ts';

/**
 * B10: who, until when, and how one sees it. An open action without owner, due date or evidence, or that is for no department. What is
 * done is history, and what stands in a retired policy or a stopped use case asks nothing any more.
 */
export const vagueAction: PlaybookCheck = (playbook, { today }) =>
  actionSourcesOf(playbook)
    .filter((entry) => !isOver(entry))
    .flatMap((entry) =>
      placedActionsIn(entry).flatMap(({ action, place }) => {
        const missing = [
          ...(action.owner === undefined ? ['owner'] : []),
          ...(action.audience.departments.length === 0 ? ['department'] : []),
          ...(action.due === undefined ? ['due date'] : []),
          ...(action.evidence === undefined ? ['evidence'] : []),
        ];
        if (isDone(action, today) || missing.length === 0) return [];
        return [{ entry, path: place.path, message: `The action "${action.id}" has ${listed(missing.map((name) => `no ${name}`))}.` }];
      }),
    );

function isOver(entry: Entry): boolean {
  return (entry.kind === 'policy' && entry.status === 'retired') || (entry.kind === 'use-case' && entry.status === 'stopped');
}
