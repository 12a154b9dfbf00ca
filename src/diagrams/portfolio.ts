/** Use cases by effort and impact. Those with the same marks share a cell of the chart, one below the other, so that no name covers another. */
import { MIDDLE, QUARTERS, type Portfolio, type RatedUseCase } from '#views/portfolio.ts';
import { routeOf } from '#views/routes.ts';
import { countOf, sentenceCase } from '#views/words.ts';
import { plain, quoted } from './mermaid.ts';
import { brief, cell, firstOf, type Picture } from './picture.ts';

/** Three names side by side and twenty four below the other find room. */
const CHART = { width: 1000, height: 900 };
const MARKS = 5;
/** In one cell. */
const MOST = 3;
/** Letters for which there is room. */
const LETTERS = 33;
/** Between two names in one cell, as a part of the chart's height: a name is nearer to its own point than to the next. */
const STEP = 0.0357;
/** Where the names of little effort stand: those of the middle column half a step lower, so that each may reach below its neighbours. */
const LITTLE = { first: 0.11, step: 0.135 };
/** A name stands below its point: both are in the middle of their row together. */
const NAME = 0.016;
/** For the names of the quarters, at the top of each. */
const HEAD = 0.035;

export function portfolioPicture({ playbook, rated, unrated }: Portfolio): Picture {
  const title = `Portfolio of ${playbook.title}: effort and impact`;
  const left = unrated.length === 0 ? '' : ` ${countOf(unrated.length, 'use case')} without both marks ${unrated.length === 1 ? 'is' : 'are'} not drawn.`;
  return {
    title,
    description: `${countOf(rated.length, 'use case')} by effort, from left to right, and impact, from bottom to top.${left}`,
    source: rated.length === 0 ? undefined : sourceOf(rated, title),
    settings: { chart: CHART },
    table: {
      columns: ['Use case', 'Effort', 'Impact', 'Advice', 'Status'],
      rows: [
        ...rated.map(({ useCase, effort, impact, quarter }) => [
          cell(useCase.title, routeOf(useCase)),
          cell(`${effort} of ${MARKS}`),
          cell(`${impact} of ${MARKS}`),
          cell(QUARTERS[quarter]),
          cell(sentenceCase(useCase.status)),
        ]),
        ...unrated.map((useCase) => [
          cell(useCase.title, routeOf(useCase)),
          cell(useCase.effort === undefined ? 'not rated' : `${useCase.effort} of ${MARKS}`),
          cell(useCase.impact === undefined ? 'not rated' : `${useCase.impact} of ${MARKS}`),
          cell(''),
          cell(sentenceCase(useCase.status)),
        ]),
      ],
    },
    empty: { title: 'No use case is rated yet', text: 'Effort and impact, each from 1 to 5, stand in the fields “effort” and “impact” of a use case.' },
  };
}

function sourceOf(rated: readonly RatedUseCase[], title: string): string {
  const cells = Map.groupBy(rated, ({ effort, impact }) => `${effort} ${impact}`);
  const points = [...cells.values()].flatMap((items) => {
    const [first] = items;
    if (!first) return [];
    const { shown, more } = firstOf(items, MOST);
    const names = [...shown.map(({ useCase }) => brief(useCase.title, LETTERS)), ...(more > 0 ? [`and ${more} more`] : [])];
    return names.map((name, index) => {
      // In whole steps, so that names of neighbouring columns stay half a step apart, however many there are.
      const steps = Math.ceil((names.length - 1) / 2) - index + (first.effort % 2 === 0 ? -0.25 : 0.25);
      const y = heightOf(first.impact) + steps * STEP;
      return `  ${quoted(name)}: [${placeOf(first.effort).toFixed(3)}, ${y.toFixed(3)}]`;
    });
  });
  return [
    'quadrantChart',
    `  accTitle: ${plain(title)}`,
    '  x-axis "Little effort" --> "Much effort"',
    '  y-axis "Small impact" --> "Large impact"',
    `  quadrant-1 ${quoted(QUARTERS.plan)}`,
    `  quadrant-2 ${quoted(QUARTERS.first)}`,
    `  quadrant-3 ${quoted(QUARTERS.fill)}`,
    `  quadrant-4 ${quoted(QUARTERS.doubt)}`,
    ...points,
    '',
  ].join('\n');
}

/** The middle of a mark's column, 0 to 1: the line in the middle runs behind the last mark that is little effort. */
function placeOf(effort: number): number {
  return effort <= MIDDLE ? LITTLE.first + (effort - 1) * LITTLE.step : 0.5 + (effort - MIDDLE - 0.5) / (2 * (MARKS - MIDDLE));
}

/** The middle of a mark's row, 0 to 1, below the names of the quarters; a name stands a little below its point. */
function heightOf(impact: number): number {
  const half = 0.5 - HEAD;
  const below = MIDDLE - 1;
  return impact < MIDDLE ? (half * (impact - 0.5)) / below + NAME : 0.5 + (half * (impact - below - 0.5)) / (MARKS - below) + NAME;
}
