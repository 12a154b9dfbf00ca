/** The five matrices of coverage, each from the same facts as the check that finds its holes. */
import { answersTo } from '#model/answers.ts';
import { preparationOf } from '#model/change-management.ts';
import { isEntered } from '#model/current-phase.ts';
import { KINDS } from '#schema/kinds.ts';
import type { Action, Objective, Organisation, Phase, Pitfall, Playbook } from '#model/organisation.ts';
import { actionsOf, isDone } from './actions.ts';
import { codeRouteOf, objectiveRouteOf } from './routes.ts';
import { covered, linked, matrixOf, missing, none, tallyOf, wanting, withoutRows, type CoverageMatrix, type Place } from './coverage-matrix.ts';
import { countOf } from './words.ts';

export function concernMatrixOf(playbook: Playbook): CoverageMatrix {
  const { controls, phases } = playbook;
  const about = {
    id: 'concerns',
    title: 'Concern by phase',
    question: 'Does every concern say what it expects in every phase?',
    head: KINDS.control.label,
    columns: phases.map(({ title }) => title),
  } as const;
  if (controls.length === 0)
    return withoutRows(about, `“${playbook.title}” names no concern, so no phase of it says what protects the work.`, playbook, 'a file in controls/');
  const cells = controls.map((control) =>
    phases.map((phase): Place => {
      const said = control.phases.find((row) => row.phase.id === phase.id);
      if (said) return covered(said.actions.length === 0 ? 'an expectation' : `an expectation, ${countOf(said.actions.length, 'action')}`);
      return missing(`“${control.title}” says nothing about ${phase.title}`, control, `its expectation under “phases”, ${phase.slug}`);
    }),
  );
  return matrixOf(about, controls, cells);
}

export function riskMatrixOf(playbook: Playbook): CoverageMatrix {
  const cells = playbook.risks.map((risk): Place[] => {
    const { policies, controls, pitfalls, unanswered } = answersTo(risk, playbook);
    if (unanswered) {
      const place = missing(`Nothing answers “${risk.title}”`, risk, 'its id under “answers” of a policy or concern, or under “risks” of a pitfall');
      return [place, wanting('nothing'), wanting('nothing')];
    }
    return [policies, controls, pitfalls].map((answers) => (answers.length === 0 ? none() : linked(answers)));
  });
  const about = { title: 'Risk by answer', question: 'Does something answer every risk?', head: KINDS.risk.label };
  const columns = [KINDS.policy.plural, KINDS.control.plural, KINDS.pitfall.plural];
  return {
    ...matrixOf({ id: 'risks', ...about, columns }, playbook.risks, cells),
    ...tallyOf(cells, (row) => [row.every(({ cell }) => cell.state === 'hole')]),
  };
}

export function objectiveMatrixOf(playbook: Playbook, today: string): CoverageMatrix {
  const { objectives, phases } = playbook;
  const about = {
    id: 'objectives',
    title: 'Objective by action',
    question: 'Is something done for every objective, and does a metric show it?',
    head: 'Objective',
    columns: [...phases.map(({ title }) => title), 'Measured by'],
  } as const;
  if (objectives.length === 0)
    return withoutRows(about, `“${playbook.title}” has no objective, so nothing in it can say what it is for.`, playbook, 'its “objectives”');
  const actions = actionsOf(playbook);
  const serves = (action: Action, objective: Objective): boolean => action.objective?.id === objective.id;
  const open = phases.find((phase) => !isEntered(phase, today)) ?? phases.at(-1);
  const cells = objectives.map((objective): Place[] => {
    const own = actions.filter((action) => serves(action, objective));
    const byPhase = phases.map((phase): Place => {
      const there = own.filter((action) => action.phase === phase.slug);
      if (there.length > 0) return covered(doneOf(there, today));
      if (own.length > 0 || phase.id !== open?.id) return own.length > 0 ? none() : wanting('nothing');
      return missing(`No action serves “${objective.title}”`, phase, `an action with the objective ${objective.id}`);
    });
    const measured: Place = objective.metric
      ? linked([objective.metric])
      : missing(`Nothing measures “${objective.title}”`, playbook, `a metric of the objective ${objective.id}`);
    return [...byPhase, measured];
  });
  const rows = objectives.map((objective) => ({ title: objective.title, route: objectiveRouteOf(playbook, objective) }));
  return {
    ...matrixOf(about, rows, cells),
    ...tallyOf(cells, (row) => [row.slice(0, -1).every(({ cell }) => cell.state === 'hole'), row.at(-1)?.cell.state === 'hole']),
  };
}

export function trainingMatrixOf(playbook: Playbook, { departments, today }: Organisation): CoverageMatrix {
  const { phases } = playbook;
  const actions = actionsOf(playbook);
  const cells = departments.map((department) =>
    phases.map((phase): Place => {
      const { own, change } = preparationOf(actions, phase, department);
      if (own.length === 0) return none('nothing to do');
      if (change.length > 0) return covered(doneOf(change, today));
      const fill = `an action of the type training or communication for ${department.slug}`;
      return missing(`${department.title} is asked for work in ${phase.title}, and no training or communication reaches it`, phase, fill);
    }),
  );
  const matrix = matrixOf(
    {
      id: 'training',
      title: 'Department by training',
      question: 'Does training or communication reach every department that is asked for work?',
      head: 'Department',
      columns: phases.map(({ title }) => title),
    },
    departments,
    cells,
  );
  return { ...matrix, rows: matrix.rows.map((row, index) => ({ ...row, department: departments[index]?.slug })) };
}

export function pitfallMatrixOf({ pitfalls, phases }: Playbook, today: string): CoverageMatrix {
  const orderOf = (slug: string | undefined): number => phases.find((phase) => phase.slug === slug)?.order ?? 0;
  const cellOf = (pitfall: Pitfall, phase: Phase): Place => {
    if (!pitfall.phases.some(({ id }) => id === phase.id)) return none();
    // What was done before the pitfall bites helps too.
    const helping = pitfall.countermeasures.filter((action) => orderOf(action.phase) <= phase.order);
    if (helping.length > 0) return covered(doneOf(helping, today));
    // Nothing that one writes now changes a phase that is over.
    if (phases.some((later) => later.order > phase.order && isEntered(later, today))) return none('nothing was done');
    return missing(
      `“${pitfall.title}” bites in ${phase.title}, and nothing is done against it by then`,
      pitfall,
      `a countermeasure for the phase ${phase.slug}`,
    );
  };
  const cells = pitfalls.map((pitfall): Place[] => [
    ...phases.map((phase) => cellOf(pitfall, phase)),
    pitfall.check === undefined ? none() : { cell: { state: 'covered', text: '', links: [{ label: pitfall.check, route: codeRouteOf(pitfall.check) }] } },
  ]);
  const about = { title: 'Pitfall by countermeasure', question: 'Is something done against every pitfall before it bites?', head: KINDS.pitfall.label };
  const columns = [...phases.map(({ title }) => title), 'Check'];
  return {
    ...matrixOf({ id: 'pitfalls', ...about, columns }, pitfalls, cells),
    ...tallyOf(cells, (row) => row.slice(0, -1).flatMap(({ cell }) => (cell.state === 'none' ? [] : [cell.state === 'hole']))),
  };
}

/** "3 of 4 done" */
function doneOf(actions: readonly Action[], today: string): string {
  return `${actions.filter((action) => isDone(action, today)).length} of ${actions.length} done`;
}
