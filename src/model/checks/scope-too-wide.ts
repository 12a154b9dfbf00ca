import { listed, type PlaybookCheck } from './finding.ts';

/** A13, A14: small and inside one department. A use case with the status pilot that names several departments, or has no end. */
export const scopeTooWide: PlaybookCheck = ({ useCases }) =>
  useCases.flatMap((useCase) => {
    const { title, status, departments, end } = useCase;
    if (status !== 'pilot') return [];
    return [
      ...(departments.length < 2
        ? []
        : [
            {
              entry: useCase,
              path: ['departments'],
              message: `The pilot "${title}" spans ${departments.length} departments: ${listed(departments.map((department) => department.title))}.`,
            },
          ]),
      ...(end === undefined ? [{ entry: useCase, path: ['status'], message: `The pilot "${title}" has no end: it wants "start" and "duration".` }] : []),
    ];
  });
