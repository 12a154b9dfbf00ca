/** The ladder of autonomy: the most freedom on top, with the ceiling of each phase and the use cases on each rung. */
import type { Ladder, LadderRung } from '#views/autonomy.ts';
import { routeOf } from '#views/routes.ts';
import { countOf, listInWords, sentenceCase } from '#views/words.ts';
import { Flowchart, inRows, nodeId } from './mermaid.ts';
import { cell, firstOf, type Picture, ROWS, COLUMNS } from './picture.ts';
import { useCaseState } from './roadmap.ts';

/** On one rung. */
const MOST = 9;

export function autonomyPicture(ladder: Ladder): Picture {
  const { playbook, rungs, unsaid, empty } = ladder;
  const title = `Ladder of autonomy of ${playbook.title}`;
  const aboveOf = (rung: LadderRung): number => rung.useCases.filter(({ above }) => above).length;
  const above = rungs.reduce((sum, rung) => sum + aboveOf(rung), 0);
  return {
    title,
    description: `${rungs.length} levels, the most freedom on top, with the ceiling of each phase and the use cases on each level. ${above === 0 ? 'None goes further than its phase allows.' : `${above} ${above === 1 ? 'goes' : 'go'} further than ${above === 1 ? 'its phase allows' : 'their phases allow'}.`}`,
    source: empty ? undefined : sourceOf(ladder, title),
    settings: ROWS,
    table: {
      columns: ['Level', 'Ceiling of', 'Use cases'],
      rows: [
        ...rungs
          .toReversed()
          .map((rung) => [
            cell(levelName(rung)),
            rung.ceilingOf.map((phase) => cell(phase.title, routeOf(phase))),
            rung.useCases.map((item) =>
              cell(item.above ? `${item.useCase.title} (above the ceiling of ${item.useCase.phase.title})` : item.useCase.title, routeOf(item.useCase)),
            ),
          ]),
        ...(unsaid.length === 0 ? [] : [[cell('Not said'), [], unsaid.map((useCase) => cell(useCase.title, routeOf(useCase)))]]),
      ],
    },
    empty: {
      title: 'Nothing says how far agents may go',
      text: 'A phase sets its ceiling in the field “autonomyCeiling”, a use case says how far it goes in the field “autonomy”.',
    },
  };
}

function sourceOf({ rungs, unsaid }: Ladder, title: string): string {
  const chart = new Flowchart('TB', title);
  const descending = rungs.toReversed();
  for (const rung of descending) {
    const ceiling = rung.ceilingOf.length === 0 ? '' : `, the ceiling of ${listInWords(rung.ceilingOf.map((phase) => phase.title))}`;
    chart.group(nodeId('level', rung.level), [`${levelName(rung)}${ceiling}`], {}, () => {
      const ids: string[] = [];
      const { shown, more } = firstOf(rung.useCases, MOST);
      for (const { useCase, above } of shown) {
        const id = nodeId('case', useCase.slug);
        ids.push(id);
        const words = above ? `above the ceiling of ${useCase.phase.title}` : `${useCase.phase.title}, ${useCase.status}`;
        chart.node(id, [useCase.title, words], { shape: 'round', state: above ? 'missing' : useCaseState(useCase), route: routeOf(useCase) });
      }
      if (more > 0) add(nodeId('more', rung.level), `and ${countOf(more, 'more use case')}`);
      if (ids.length === 0) add(nodeId('none', rung.level), 'No use case');
      chart.grid(inRows(ids, COLUMNS));

      function add(id: string, text: string): void {
        ids.push(id);
        chart.node(id, [text], { shape: 'round', state: 'ahead' });
      }
    });
  }
  descending.slice(1).forEach((rung, index) => {
    const above = descending[index];
    // Drawn from top to bottom, so an invisible tie keeps the order and no arrow claims that one leads to the other.
    if (above) chart.rows([[nodeId('level', above.level)], [nodeId('level', rung.level)]]);
  });
  if (unsaid.length > 0) {
    chart.node(nodeId('unsaid'), [`${countOf(unsaid.length, 'use case')} without a level`], { shape: 'round', state: 'missing' });
    chart.rows([[nodeId('level', descending.at(-1)?.level ?? '')], [nodeId('unsaid')]]);
  }
  return chart.toString();
}

function levelName({ number, level }: LadderRung): string {
  return `Level ${number}: ${sentenceCase(level).toLowerCase()}`;
}
