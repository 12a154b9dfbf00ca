/** What a Mermaid source says, read back from its text: for tests that compare it with a table. */

export interface FlowchartFacts {
  /** Lines of each node's label, by its id. */
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  readonly groups: readonly string[];
  /** Pairs of first lines. */
  readonly edges: readonly (readonly [from: string, to: string])[];
  readonly links: ReadonlyMap<string, string>;
}

export function flowchartFacts(source: string): FlowchartFacts {
  const nodes = new Map<string, readonly string[]>();
  const groups: string[] = [];
  for (const [, id = '', label = ''] of source.matchAll(/^ +(n_\w+)\W+?"((?:[^"])*)"/gm)) nodes.set(id, linesOf(label));
  for (const [, label = ''] of source.matchAll(/^ +subgraph n_\w+\["([^"]*)"\]/gm)) groups.push(linesOf(label).join(' '));
  const nameOf = (id: string): string => nodes.get(id)?.[0] ?? id;
  return {
    nodes,
    groups,
    edges: [...source.matchAll(/^ +(n_\w+) (?:-->|-\.->) (n_\w+)$/gm)].map(([, from = '', to = '']) => [nameOf(from), nameOf(to)] as const),
    links: new Map([...source.matchAll(/^ +click (n_\w+) href "([^"]+)"$/gm)].map(([, id = '', route = '']) => [nameOf(id), route])),
  };
}

/** A label as readers see it. */
function linesOf(label: string): string[] {
  return label.split('<br/>').map((line) => line.replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))));
}
