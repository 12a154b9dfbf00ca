/** Every diagram that Mermaid draws for a site: those of the register, and those that authors wrote. */
import type { BodyNode } from '#model/entry.ts';
import type { Organisation } from '#model/organisation.ts';
import { allEntries } from '#views/routes.ts';
import { DIAGRAMS, generatedDiagramsOf, generatedPath } from './index.ts';
import type { DiagramSettings } from '#diagrams/render/protocol.ts';

export interface WantedDiagram {
  readonly source: string;
  readonly title: string;
  readonly description?: string;
  readonly settings?: DiagramSettings;
  /** Where its files lie below the folder of diagrams, without the ending. */
  readonly path: string;
  /** Where it stands in the content, if an author wrote it. */
  readonly place: { readonly file: string; readonly position: { readonly line: number; readonly column: number } } | undefined;
}

export function wantedDiagramsOf(organisation: Organisation): WantedDiagram[] {
  return [...generatedOnes(organisation), ...authoredDiagramsOf(organisation)];
}

function generatedOnes(organisation: Organisation): WantedDiagram[] {
  return generatedDiagramsOf(organisation).flatMap((diagram): WantedDiagram[] => {
    const { title, description, source, settings } = diagram.picture;
    // The site draws charts of metrics by itself, there being so many.
    if (source === undefined || DIAGRAMS[diagram.name].shownAs === 'chart') return [];
    return [{ source, title, description, settings, path: generatedPath(diagram), place: undefined }];
  });
}

/** The closer layout shows more of a long chart on a page and on a phone. */
const AUTHORED: DiagramSettings = { layout: 'tree' };

/** The fences of all entries, each with its place. */
export function authoredDiagramsOf(organisation: Organisation): WantedDiagram[] {
  return allEntries(organisation).flatMap((entry) => {
    const wanted: WantedDiagram[] = [];
    const visit = (nodes: readonly BodyNode[]): void => {
      for (const node of nodes) {
        if (typeof node === 'string') continue;
        visit(node.children);
        const { source, title } = node.props;
        if (node.component !== 'Diagram' || typeof source !== 'string') continue;
        wanted.push({
          source,
          title: String(title ?? ''),
          settings: AUTHORED,
          path: authoredPath(entry.id, wanted.length + 1),
          place: { file: entry.file, position: node.position },
        });
      }
    };
    visit(entry.body.nodes);
    return wanted;
  });
}

/** @param number from 1, in the order of the text */
export function authoredPath(entry: string, number: number): string {
  return `${entry}/${number}`;
}
