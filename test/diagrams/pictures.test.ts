import { beforeAll, describe, expect, it, test } from 'vitest';
import { widthOf } from '#diagrams/geometry.ts';
import { DIAGRAM_NAMES, generatedDiagramsOf, type DiagramName, type GeneratedDiagram } from '#diagrams/index.ts';
import { buildOrganisation } from '#model/build.ts';
import type { Organisation } from '#model/organisation.ts';
import { readContent } from '#source/read-content.ts';
import type { Cell } from '#views/shown-diagram.ts';
import { dayInShort, dayInWords, listInWords } from '#views/words.ts';
import { aSite, linked } from '../support/entries.ts';
import { flowchartFacts } from './mermaid-facts.ts';

const TODAY = '2026-11-21';
const diagrams: GeneratedDiagram[] = [];

async function shipped(folder: string): Promise<Organisation> {
  const { entries, site } = await readContent(folder);
  return buildOrganisation(entries, site ?? aSite(), { today: TODAY }).organisation;
}

beforeAll(async () => {
  for (const folder of ['content', 'test/fixtures/other-organisation']) diagrams.push(...generatedDiagramsOf(await shipped(folder)));
}, 60_000);

function drawnOnes(...names: readonly DiagramName[]): (GeneratedDiagram & { readonly source: string })[] {
  return diagrams.flatMap((diagram) => {
    const { source } = diagram.picture;
    return names.includes(diagram.name) && source !== undefined ? [{ ...diagram, source }] : [];
  });
}

const cellsOf = (cells: Cell | readonly Cell[] | undefined): readonly Cell[] => (cells === undefined ? [] : 'text' in cells ? [cells] : cells);
const textsOf = (cells: Cell | readonly Cell[] | undefined): string[] => cellsOf(cells).map(({ text }) => text);
/** Without what stands in brackets or behind a colon at its end. */
const nameOf = (text: string): string => text.replace(/ \([^()]*\)$/, '');
const isMore = (label: string): boolean => /^and \d+ more/.test(label);
const moreIn = (labels: Iterable<readonly string[]>): number =>
  [...labels].reduce((sum, [first = '']) => sum + Number(/^and (\d+) more/.exec(first)?.[1] ?? 0), 0);
const sorted = (pairs: readonly (readonly string[])[]): string[] => pairs.map((pair) => pair.join(' → ')).sort();
/** Names are cut in drawings only. */
const isShortOf = (short: string, long: string): boolean => (short.endsWith('…') ? long.startsWith(short.slice(0, -1)) : long === short);

test('every diagram is drawn from the shipped content at least once, and says what is missing where it is not', () => {
  expect(DIAGRAM_NAMES.filter((name) => drawnOnes(name).length === 0)).toEqual([]);
  for (const { picture } of diagrams) {
    expect(picture.empty.title).not.toBe('');
    expect(picture.title).not.toBe('');
  }
  expect(diagrams.some(({ picture }) => picture.source === undefined)).toBe(true);
});

describe('picture and table say the same', () => {
  it('roadmap: phases, gates, focus areas and use cases', () => {
    for (const { source, picture } of drawnOnes('roadmap')) {
      const { nodes, groups } = flowchartFacts(source);
      const rows = picture.table.rows.map((row) => [textsOf(row[0])[0] ?? '', textsOf(row[1])[0] ?? '']);
      const inTable = rows.filter(([, kind]) => kind !== 'Phase').map(([title = '']) => title);
      const drawn = [...nodes.values()].map(([title = '']) => title).filter((title) => !isMore(title) && !title.startsWith('Nothing for'));
      const phases = rows.filter(([, kind]) => kind === 'Phase').map(([title = '']) => title);
      // A phase in which nothing is shows its own words instead.
      expect(
        drawn.filter((title) => !inTable.includes(title) && ![...nodes.keys()].some((id) => id.startsWith('n_aim') && nodes.get(id)?.[0] === title)),
      ).toEqual([]);
      expect(inTable.filter((title) => !drawn.includes(title)).length).toBe(moreIn(nodes.values()));
      expect(groups.map((group) => group.replace(/^\d+ /, '').replace(/, (?:done|we are here|ahead)$/, ''))).toEqual(phases);
    }
  });

  it('what is drawn once more for a slide says what the page says', () => {
    const both = diagrams.flatMap(({ picture: { source, slide } }) => (source === undefined || !slide ? [] : [[source, slide.source] as const]));
    expect(both.length).toBeGreaterThan(20);
    for (const [page, slide] of both) {
      const [one, other] = [flowchartFacts(page), flowchartFacts(slide)];
      const words = ({ nodes }: typeof one) => [...nodes].map(([id, lines]) => [id, lines.join(' ')]);
      expect(words(other)).toEqual(words(one));
      expect({ ...other, nodes: undefined }).toEqual({ ...one, nodes: undefined });
    }
  });

  it('gate: every criterion with its state, tied to the gate', () => {
    for (const { source, picture, of } of drawnOnes('gate')) {
      const { nodes, edges } = flowchartFacts(source);
      const states = [...nodes.values()]
        .filter(([, , there]) => there?.startsWith('There is'))
        .map(([title = '', state = '']) => [title, state.split(':')[0] ?? '']);
      expect(sorted(states), of).toEqual(sorted(picture.table.rows.map((row) => [...textsOf(row[0]), ...textsOf(row[1])])));
      const [gate] = edges.at(-1) ?? [];
      expect(sorted(edges.slice(0, -1).map(([from, to]) => [from, to]))).toEqual(sorted(picture.table.rows.map((row) => [...textsOf(row[0]), gate ?? ''])));
    }
  });

  it('dependencies: every action, and what waits for what', () => {
    for (const { source, picture } of drawnOnes('dependencies')) {
      const { nodes, edges } = flowchartFacts(source);
      const actions = picture.table.rows.map((row) => nameOf(textsOf(row[0])[0] ?? ''));
      const drawn = [...nodes.values()].map(([title = '']) => title);
      expect(drawn.filter((title) => !actions.some((action) => isShortOf(title, action)))).toEqual([]);
      const hidden = Number(/(\d+) actions? stands? in the table only/.exec(picture.description)?.[1] ?? 0);
      expect(drawn.length + hidden).toBe(actions.length);
      const pairs = picture.table.rows.flatMap((row) => textsOf(row[1]).map((need) => [need, nameOf(textsOf(row[0])[0] ?? '')] as const));
      if (hidden === 0) expect(edges.length).toBe(pairs.length);
      for (const [from, to] of edges)
        expect(
          pairs.some(([need, action]) => isShortOf(from, need) && isShortOf(to, action)),
          `${from} → ${to}`,
        ).toBe(true);
    }
  });

  it('autonomy: levels, ceilings, and who stands where', () => {
    for (const { source, picture } of drawnOnes('autonomy')) {
      const { nodes, groups } = flowchartFacts(source);
      const levels = picture.table.rows.filter((row) => textsOf(row[0])[0] !== 'Not said');
      expect(groups).toEqual(
        levels.map((row) => {
          const ceilings = textsOf(row[1]);
          return `${textsOf(row[0])[0] ?? ''}${ceilings.length === 0 ? '' : `, the ceiling of ${ceilings.join(' and ')}`}`;
        }),
      );
      const drawn = [...nodes.values()]
        .map(([title = '']) => title)
        .filter((title) => !isMore(title) && title !== 'No use case' && !title.endsWith('without a level'));
      expect(drawn.sort()).toEqual(levels.flatMap((row) => textsOf(row[2]).map(nameOf)).sort());
    }
  });

  it('portfolio: every rated use case, in the quarter that the table names', () => {
    for (const { source, picture } of drawnOnes('portfolio')) {
      const points = [...source.matchAll(/^ {2}"([^"]+)": \[([\d.]+), ([\d.]+)\]$/gm)].map(([, name = '', x, y]) => ({ name, x: Number(x), y: Number(y) }));
      const rows = picture.table.rows
        .map((row) => ({
          name: textsOf(row[0])[0] ?? '',
          effort: Number.parseInt(textsOf(row[1])[0] ?? '', 10),
          impact: Number.parseInt(textsOf(row[2])[0] ?? '', 10),
          advice: textsOf(row[3])[0],
        }))
        .filter(({ advice }) => advice !== '');
      const quarters = [...source.matchAll(/quadrant-(\d) "([^"]+)"/g)].map(([, , name]) => name);
      for (const { name, x, y } of points.filter((point) => !isMore(point.name))) {
        const quarter = quarters[x > 0.5 ? (y > 0.5 ? 0 : 3) : y > 0.5 ? 1 : 2];
        expect(
          rows.some((row) => isShortOf(name, row.name) && row.advice === quarter),
          `${name} in ${quarter ?? ''}`,
        ).toBe(true);
        expect(x > 0 && x < 1 && y > 0 && y < 1).toBe(true);
      }
      expect(points.filter(({ name }) => !isMore(name)).length + moreIn(points.map(({ name }) => [name]))).toBe(rows.length);
    }
  });

  it('portfolio: no name covers another, or the point of another', () => {
    const { width, height } = { width: 1000, height: 900 };
    for (const { source, picture } of drawnOnes('portfolio')) {
      expect(picture.settings.chart).toEqual({ width, height });
      const names = [...source.matchAll(/^ {2}"([^"]+)": \[([\d.]+), ([\d.]+)\]$/gm)].map(([, name = '', x, y]) => ({
        name,
        x: Number(x) * width,
        y: (1 - Number(y)) * height,
        half: widthOf(name) / 2,
      }));
      for (const [index, one] of names.entries()) {
        expect(one.x - one.half, one.name).toBeGreaterThan(0);
        expect(Math.abs(one.x - width / 2), one.name).toBeGreaterThan(one.half);
        for (const other of names.slice(index + 1)) {
          const apart = Math.abs(one.x - other.x) > one.half + other.half || Math.abs(one.y - other.y) > 14;
          expect(apart, `${one.name} and ${other.name}`).toBe(true);
        }
      }
    }
  });

  it('risks: what answers what, and how grave each is', () => {
    for (const { source, picture } of drawnOnes('risks')) {
      const { groups, members } = flowchartFacts(source);
      const rows = picture.table.rows.map((row) => ({
        name: `${textsOf(row[0])[0] ?? ''}: likelihood ${Number.parseInt(textsOf(row[1])[0] ?? '', 10)}, impact ${textsOf(row[2])[0] ?? ''}`,
        answers: textsOf(row[3]).map((text) => (text === 'Nothing yet' ? 'Nothing answers it' : nameOf(text))),
      }));
      expect(groups).toEqual(rows.slice(0, groups.length).map(({ name }) => name));
      for (const { name, answers } of rows.slice(0, groups.length)) {
        const inside = members.filter(([group]) => group === name).map(([, answer]) => answer);
        const drawn = inside.filter((answer) => !isMore(answer));
        expect(drawn).toEqual(answers.slice(0, drawn.length));
        expect(drawn.length + moreIn(inside.map((answer) => [answer]))).toBe(answers.length);
      }
    }
  });

  it('objectives: what serves each, and by what it is measured', () => {
    for (const { source, picture } of drawnOnes('objectives')) {
      const { nodes, groups, members } = flowchartFacts(source);
      const rows = picture.table.rows.map((row) => ({
        objective: textsOf(row[0])[0] ?? '',
        what: textsOf(row[1])[0] ?? '',
        kind: textsOf(row[2])[0] ?? '',
        metrics: textsOf(row[3]),
      }));
      expect(groups).toEqual([...new Set(rows.map(({ objective }) => objective))]);
      for (const group of groups) {
        const [own, ...serving] = rows.filter(({ objective }) => objective === group);
        const inside = members.filter(([name]) => name === group).map(([, name]) => name);
        const [metric, ...drawn] = inside.filter((name) => !isMore(name) && name !== 'Nothing serves it');
        expect(metric).toBe(own?.metrics[0] === 'not measured' ? 'No metric yet' : own?.metrics[0]);
        expect(serving.map(({ what }) => what)).toEqual(expect.arrayContaining(drawn));
        expect(drawn.length + moreIn(inside.map((name) => [name]))).toBe(serving.length);
      }
      for (const [, [title, , measured]] of [...nodes].filter(([id]) => id.startsWith('n_case'))) {
        const metrics = rows.find(({ what, kind }) => what === title && kind.startsWith('Use case'))?.metrics ?? [];
        expect(measured).toBe(metrics[0] === 'not measured' ? 'Not measured' : `Metric: ${listInWords(metrics)}`);
      }
    }
  });

  it('path: phases with their days', () => {
    for (const { source, picture, playbook } of drawnOnes('path')) {
      const drawn = [...flowchartFacts(source).nodes.values()]
        .filter(([, days]) => days?.includes(' to ') === true)
        .map(([title, days]) => `${title ?? ''} ${days ?? ''}`);
      const rows = picture.table.rows.map((row) => ({ title: textsOf(row[0])[0] ?? '', from: textsOf(row[2])[0], to: textsOf(row[3])[0] }));
      expect(drawn.length).toBe(playbook.phases.length);
      for (const [index, { title, from, to }] of rows.entries()) {
        const [begins = '', ends = ''] = (drawn[index] ?? '').slice(title.length + 1).split(' to ');
        expect([begins, ends]).toEqual([shortDay(from), shortDay(to)]);
      }
    }
  });

  it('timeline: every bar with its days', () => {
    for (const { source, picture } of drawnOnes('timeline')) {
      const bars = [...source.matchAll(/^ {4}(.+?) :(?:\w+, )?n_\w+, (\d{4}-\d\d-\d\d), (\d{4}-\d\d-\d\d)$/gm)].map(([, name = '', from = '', to = '']) => [
        name,
        dayInWords(from),
        dayBefore(to),
      ]);
      const rows = picture.table.rows
        .filter((row) => textsOf(row[3])[0] !== 'not planned')
        .map((row) => [textsOf(row[0])[0]?.replaceAll(': ', ', ') ?? '', textsOf(row[3])[0] ?? '', textsOf(row[4])[0] ?? '']);
      expect(sorted(bars)).toEqual(sorted(rows));
    }
  });

  it('metric: every reading of the whole, with its day', () => {
    for (const { source, picture } of drawnOnes('metric')) {
      const days = [...(/x-axis \[(.*)\]/.exec(source)?.[1] ?? '').matchAll(/"([^"]+)"/g)].map(([, day]) => day);
      const values = (/line \[(.*?)\]/.exec(source)?.[1] ?? '')
        .split(', ')
        .filter((value) => value !== '')
        .map(Number);
      const rows = picture.table.rows.filter((row) => textsOf(row[3])[0] === 'All' && textsOf(row[1])[0] !== 'Target');
      expect(days).toEqual(rows.map((row) => shortDay(textsOf(row[0])[0])));
      expect(values.map((value) => Math.round(value * 100) / 100)).toEqual(
        rows.map((row) => Number.parseFloat((textsOf(row[2])[0] ?? '').replaceAll(',', ''))),
      );
    }
  });
});

test('links of a picture lead where those of its table do', () => {
  for (const { source, picture, of } of drawnOnes('roadmap', 'gate', 'dependencies', 'risks', 'objectives', 'autonomy', 'path')) {
    const routes = new Set(picture.table.rows.flatMap((row) => row.flatMap((cells) => cellsOf(cells).flatMap(({ route }) => route ?? []))));
    const { links } = flowchartFacts(source);
    expect(
      [...links].filter(
        ([name, route]) =>
          !isMore(name) && !routes.has(route) && !routes.has(route.replace(/#.*$/, '')) && !route.endsWith('#gate') && !route.endsWith(`/phases/${of ?? ''}/`),
      ),
    ).toEqual([]);
  }
});

test('an empty playbook gives empty states, and no picture fails', () => {
  const { organisation } = linked();
  const empty = generatedDiagramsOf(organisation).filter(({ picture }) => picture.source === undefined);
  expect(empty.map(({ name }) => name)).toEqual(expect.arrayContaining(['gate', 'dependencies', 'autonomy', 'portfolio', 'risks', 'objectives']));
});

function shortDay(words: string | undefined): string {
  const [date = '', month = '', year = ''] = (words ?? '').split(' ');
  return `${date} ${month.slice(0, 3)} ${year}`;
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return dayInWords(date.toISOString().slice(0, 10));
}

test('short days are those of drawings', () => {
  expect(shortDay(dayInWords('2026-03-09'))).toBe(dayInShort('2026-03-09'));
});
