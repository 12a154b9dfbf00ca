import { actionsOf } from '../actions.ts';
import { listed, type PlaybookCheck } from './finding.ts';

/** B13: everyone knows their role. A department that no action of a phase names. A phase without any action is not planned yet, and says nothing about anybody. */
export const idleDepartment: PlaybookCheck = (playbook, { departments }) => {
  const actions = actionsOf(playbook);
  return playbook.phases.flatMap((phase) => {
    const own = actions.filter((action) => action.phase === phase.slug);
    const idle = departments.filter(({ id }) => !own.some(({ audience }) => audience.departments.some((department) => department.id === id)));
    if (own.length === 0 || idle.length === 0) return [];
    const names = listed(idle.map(({ title }) => title));
    return [{ entry: phase, path: ['focus'], message: `In "${phase.title}" there is nothing to do for ${names}.` }];
  });
};
