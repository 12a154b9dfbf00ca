/** THE register of generated diagrams: what `<Diagram name="…">` may name. */
import type { Organisation, Playbook } from '#model/organisation.ts';
import type { BodyNode } from '#model/entry.ts';
import { roadmapOf, type Roadmap } from '#views/roadmap.ts';
import { allEntries } from '#views/routes.ts';
import { roadmapSource } from './roadmap.ts';

interface DiagramRow {
  readonly title: (playbook: Playbook) => string;
  readonly source: (roadmap: Roadmap) => string;
}

export const DIAGRAMS = {
  roadmap: { title: (playbook) => `Roadmap of ${playbook.title}`, source: roadmapSource },
} as const satisfies Record<string, DiagramRow>;

export type DiagramName = keyof typeof DIAGRAMS;

/** A diagram to draw, and where it stands in the content if an author wrote it. */
export interface WantedDiagram {
  readonly source: string;
  readonly title: string;
  readonly place: { readonly file: string; readonly position: { readonly line: number; readonly column: number } } | undefined;
}

/** The Mermaid source of a generated diagram; undefined for a name that is not in the register. */
export function generatedSource(name: string, playbook: Playbook, today: string): string | undefined {
  return Object.hasOwn(DIAGRAMS, name) ? DIAGRAMS[name as DiagramName].source(roadmapOf(playbook, today)) : undefined;
}

/** Every diagram that the site shows: those of all playbooks and those that authors wrote. */
export function wantedDiagramsOf(organisation: Organisation): WantedDiagram[] {
  const wanted: WantedDiagram[] = organisation.playbooks.flatMap((playbook) =>
    (Object.keys(DIAGRAMS) as DiagramName[]).map((name) => ({
      source: DIAGRAMS[name].source(roadmapOf(playbook, organisation.today)),
      title: DIAGRAMS[name].title(playbook),
      place: undefined,
    })),
  );
  for (const entry of allEntries(organisation)) {
    const playbook = organisation.playbooks.find(({ id }) => id === entry.playbook);
    const visit = (nodes: readonly BodyNode[]): void => {
      for (const node of nodes) {
        if (typeof node === 'string') continue;
        visit(node.children);
        if (node.component !== 'Diagram') continue;
        const { name, source } = node.props;
        const mermaid = typeof name === 'string' ? playbook && generatedSource(name, playbook, organisation.today) : source;
        if (typeof mermaid !== 'string') continue;
        wanted.push({ source: mermaid, title: String(node.props['title'] ?? ''), place: { file: entry.file, position: node.position } });
      }
    };
    visit(entry.body.nodes);
  }
  return wanted;
}
