import { expect, test } from 'vitest';
import { withSpacing } from '#diagrams/render/close-layout.ts';
import { drawDiagrams } from '#diagrams/render/index.ts';

test('only the space that ELK leaves around the whole is changed', () => {
  const code = 'layoutOptions: { "spacing.baseValue": 40,\n "elk.layered.crossingMinimization.x": 1 }';
  expect(withSpacing(code)).toContain('"spacing.baseValue": data4Layout.config.elk?.spacing ?? 40,');
  expect(withSpacing('{ "spacing.baseValue": 15 }')).toBe('{ "spacing.baseValue": 15 }');
});

test('a tree is lower than the same chart as a flow', async () => {
  const source = `flowchart LR\n${Array.from({ length: 8 }, (_, index) => `  a --> b${index}`).join('\n')}`;
  const [flow, tree] = await drawDiagrams(
    [
      { title: 'flow', source },
      { title: 'tree', source, settings: { layout: 'tree' } },
    ],
    {},
  );
  if (!flow?.ok || !tree?.ok) throw new Error('not drawn');
  expect(tree.drawn.height).toBeLessThan(0.8 * flow.drawn.height);
}, 60_000);
