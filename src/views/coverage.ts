/** What is covered and what is not, as matrices: every hole leads to the entry that would fill it. */
import type { Organisation, Playbook } from '#model/organisation.ts';
import { concernMatrixOf, objectiveMatrixOf, pitfallMatrixOf, riskMatrixOf, trainingMatrixOf } from './coverage-matrices.ts';
import type { CoverageMatrix } from './coverage-matrix.ts';

export type * from './coverage-matrix.ts';

/** The matrices of a playbook, in a fixed order; those without rows too, so that an empty one is seen. */
export function coverageOf(organisation: Organisation, playbook: Playbook): CoverageMatrix[] {
  return [
    concernMatrixOf(playbook),
    riskMatrixOf(playbook),
    objectiveMatrixOf(playbook, organisation.today),
    trainingMatrixOf(playbook, organisation),
    pitfallMatrixOf(playbook, organisation.today),
  ];
}

/** "15 of 15", "14 of 15, 1 hole" */
export function coverageInWords({ wanted, covered, holes }: CoverageMatrix): string {
  if (wanted === 0) return 'nothing to cover';
  const count = `${covered} of ${wanted}`;
  return holes.length === 0 ? count : `${count}, ${holes.length} ${holes.length === 1 ? 'hole' : 'holes'}`;
}
