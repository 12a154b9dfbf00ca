/** What a Mermaid source says, read back from its text: for tests that compare it with a table. */

export interface FlowchartFacts {
  /** Lines of each node's label, by its id. */
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  readonly groups: readonly string[];
  /** The name of each group with the first line of each node in it. */
  readonly members: readonly (readonly [group: string, node: string])[];
  /** Pairs of first lines. */
  readonly edges: readonly (readonly [from: string, to: string])[];
  readonly links: ReadonlyMap<string, string>;
}

export function flowchartFacts(source: string): FlowchartFacts {
  const nodes = new Map<string, readonly string[]>();
  const groups: string[] = [];
  for (const [, id = '', label = ''] of source.matchAll(/^ +(n_\w+)\W+?"((?:[^"])*)"/gm)) nodes.set(id, linesOf(label));
  for (const [, label = ''] of source.matchAll(/^ +subgraph n_\w+\["([^"]*)"\]/gm)) groups.push(linesOf(label).join(' '));
  const groupNames = new Map([...source.matchAll(/^ +subgraph (n_\w+)\["([^"]*)"\]/gm)].map(([, id = '', label = '']) => [id, linesOf(label).join(' ')]));
  const nameOf = (id: string): string => nodes.get(id)?.[0] ?? groupNames.get(id) ?? id;
  return {
    nodes,
    groups,
    members: membersOf(source, nodes),
    edges: [...source.matchAll(/^ +(n_\w+) (?:--[->]|-\.->?) (n_\w+)$/gm)].map(([, from = '', to = '']) => [nameOf(from), nameOf(to)] as const),
    links: new Map([...source.matchAll(/^ +click (n_\w+) href "([^"]+)"$/gm)].map(([, id = '', route = '']) => [nameOf(id), route])),
  };
}

function membersOf(source: string, nodes: FlowchartFacts['nodes']): (readonly [string, string])[] {
  let group: string | undefined;
  return source.split('\n').flatMap((line) => {
    group = line === '  end' ? undefined : (/^ {2}subgraph \w+\["([^"]*)"\]/.exec(line)?.[1] ?? group);
    const id = /^ {4}(n_\w+)\W+?"/.exec(line)?.[1];
    return group === undefined || id === undefined ? [] : [[linesOf(group).join(' '), nodes.get(id)?.[0] ?? id] as const];
  });
}

/** A label as readers see it. */
function linesOf(label: string): string[] {
  return label.split('<br/>').map((line) => line.replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))));
}
