import { AUTONOMY } from '#schema/fields.ts';
import type { PlaybookCheck } from './finding.ts';

/**
 * A15, A16, A21: authority is widened only after it is managed. A use case that is not stopped and may do more than its phase allows,
 * or more than suggest without anybody who oversees it.
 */
export const autonomyAboveCeiling: PlaybookCheck = ({ useCases }) =>
  useCases.flatMap((useCase) => {
    const { title, status, autonomy, oversight, phase } = useCase;
    if (autonomy === undefined || status === 'stopped') return [];
    const at = { entry: useCase, path: ['autonomy'] };
    const ceiling = phase.autonomyCeiling;
    const isAbove = ceiling !== undefined && AUTONOMY.indexOf(autonomy) > AUTONOMY.indexOf(ceiling);
    const isUnwatched = AUTONOMY.indexOf(autonomy) > AUTONOMY.indexOf('suggest') && oversight === undefined;
    return [
      ...(isAbove ? [{ ...at, message: `"${title}" may "${autonomy}", and "${phase.title}" allows at most "${ceiling}".`, suggestion: ceiling }] : []),
      ...(isUnwatched ? [{ ...at, message: `"${title}" may "${autonomy}", and nobody oversees it: the field "oversight" is missing.` }] : []),
    ];
  });
