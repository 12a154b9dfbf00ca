/** Draws every diagram of the site, and reports those of authors that cannot be drawn. */
import { wantedDiagramsOf, type WantedDiagram } from '#diagrams/wanted.ts';
import { drawDiagrams, type DrawnDiagram } from '#diagrams/render/index.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { Organisation } from '#model/organisation.ts';

export interface Drawing extends DrawnDiagram {
  readonly source: string;
  readonly title: string;
}

/**
 * @returns the drawings, each source and title once, and a diagnostic for every diagram of an author that could not be drawn
 * @throws Error where a diagram that Gaitway generated cannot be drawn: that is a fault of the program, not of the content
 */
export async function drawnDiagramsOf(
  organisation: Organisation,
  options: { readonly cacheDir?: string },
): Promise<{ drawings: Drawing[]; diagnostics: Diagnostic[] }> {
  const wanted = new Map<string, WantedDiagram>();
  for (const diagram of wantedDiagramsOf(organisation)) wanted.set(`${diagram.title}\n${diagram.source}`, diagram);
  const diagrams = [...wanted.values()];
  const results = await drawDiagrams(diagrams, options);
  const drawings: Drawing[] = [];
  const diagnostics: Diagnostic[] = [];
  diagrams.forEach(({ source, title, place }, index) => {
    const result = results[index];
    if (result?.ok) {
      drawings.push({ source, title, ...result.drawn });
      return;
    }
    const message = result?.message ?? 'It was not drawn.';
    if (!place) throw new Error(`The generated diagram “${title}” could not be drawn: ${message}`);
    diagnostics.push({ code: 'broken-diagram', file: place.file, position: place.position, message: `The diagram “${title}” cannot be drawn. ${message}` });
  });
  return { drawings, diagnostics };
}
