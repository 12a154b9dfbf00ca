/** Which action of a phase waits for which. */
import type { ChainedAction, Dependencies } from '#views/dependencies.ts';
import { actionRouteOf } from '#views/routes.ts';
import { countOf, dayInShort, dayInWords } from '#views/words.ts';
import { Flowchart, nodeId, together, type NodeState, type Shape } from './mermaid.ts';
import { brief, cell, type Picture } from './picture.ts';

const STATE_WORDS: Record<ChainedAction['state'], string> = { done: 'Done', ready: 'Can begin', waiting: 'Waits' };
const STATES: Record<ChainedAction['state'], NodeState> = { done: 'done', ready: 'now', waiting: 'ahead' };
const SHAPES: Record<ChainedAction['state'], Shape> = { done: 'box', ready: 'round', waiting: 'box' };
/** Actions in one picture; beyond that what is done steps back. */
const MOST = 30;
const LETTERS = 70;
/** Three columns of this are as wide as a page. */
const WRAP = 212;

export function dependenciesPicture({ phase, chained, alone }: Dependencies): Picture {
  const title = `What waits for what in ${phase.title}`;
  const drawn = drawnOf(chained);
  const source = drawn.length === 0 ? undefined : sourceOf(drawn, title);
  const settings = { layout: 'tree', wrap: WRAP } as const;
  const hidden = chained.length - drawn.length;
  const rest = [
    ...(alone > 0
      ? [`${countOf(alone, 'action')} of this phase ${alone === 1 ? 'waits' : 'wait'} for nothing and ${alone === 1 ? 'is' : 'are'} not drawn.`]
      : []),
    ...(hidden > 0 ? [`${countOf(hidden, 'action')} ${hidden === 1 ? 'stands' : 'stand'} in the table only.`] : []),
  ];
  return {
    title,
    description: [`${countOf(drawn.length, 'action')}, each behind what it needs.`, ...rest].join(' '),
    source,
    settings,
    slide: source === undefined ? undefined : { source, settings: { ...settings, folded: true } },
    table: {
      columns: ['Action', 'Needs', 'Due', 'State'],
      rows: chained.map(({ action, needs, state, elsewhere }) => [
        cell(elsewhere ? `${action.do} (${elsewhere.title})` : action.do, actionRouteOf(action)),
        needs.map((need) => cell(need.do, actionRouteOf(need))),
        cell(action.due === undefined ? 'no day' : dayInWords(action.due)),
        cell(STATE_WORDS[state]),
      ]),
    },
    empty: {
      title: 'No action of this phase waits for another',
      text: 'What comes first stands in the field “needs” of an action.',
    },
  };
}

/** All where they are few; else those that are not done, with what they wait for. */
function drawnOf(chained: readonly ChainedAction[]): readonly ChainedAction[] {
  if (chained.length <= MOST) return chained;
  const open = chained.filter(({ state, elsewhere }) => state !== 'done' && !elsewhere).slice(0, MOST / 2);
  const keys = new Set(open.flatMap(({ action, needs }) => [action.key, ...needs.map(({ key }) => key)]));
  return chained.filter(({ action }) => keys.has(action.key));
}

function sourceOf(drawn: readonly ChainedAction[], title: string): string {
  const chart = new Flowchart('LR', title);
  const keys = new Set(drawn.map(({ action }) => action.key));
  const done = new Set(drawn.filter(({ state }) => state === 'done').map(({ action }) => action.key));
  for (const { action, state, elsewhere } of drawn) {
    const due = action.due === undefined || state === 'done' ? '' : `, ${together(`due ${dayInShort(action.due)}`)}`;
    const words = `${STATE_WORDS[state]}${due}${elsewhere ? `, ${elsewhere.title}` : ''}`;
    chart.node(nodeId(action.key), [brief(action.do, LETTERS), words], { shape: SHAPES[state], state: STATES[state], route: actionRouteOf(action) });
  }
  for (const { action, needs } of drawn)
    for (const need of needs) if (keys.has(need.key)) chart.edge(nodeId(need.key), nodeId(action.key), { dashed: !done.has(action.key) });
  return chart.toString();
}
