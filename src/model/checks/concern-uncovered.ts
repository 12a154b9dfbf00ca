import type { PlaybookCheck } from './finding.ts';

/** A29, A37: protection grows with the phases. A concern that says nothing about a phase, or a playbook without any concern. */
export const concernUncovered: PlaybookCheck = (playbook) => {
  if (playbook.controls.length === 0) {
    return [{ entry: playbook, path: ['title'], message: `"${playbook.title}" names no concern, so no phase of it says what protects the work.` }];
  }
  return playbook.controls.flatMap((control) =>
    playbook.phases
      .filter((phase) => !control.phases.some((row) => row.phase.id === phase.id))
      .map((phase) => ({ entry: control, path: ['phases'], message: `The concern "${control.title}" says nothing about the phase "${phase.title}".` })),
  );
};
