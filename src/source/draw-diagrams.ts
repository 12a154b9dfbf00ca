/** Draws the diagrams of a site, and reports those of authors that cannot be drawn. */
import { wantedDiagramsOf, type WantedDiagram } from '#diagrams/wanted.ts';
import { drawDiagrams, type DrawnDiagram, type DrawOptions } from '#diagrams/render/index.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { Position } from '#model/entry.ts';
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
  { authoredOnly = false, ...options }: DrawOptions & { readonly authoredOnly?: boolean },
): Promise<{ drawings: Drawing[]; diagnostics: Diagnostic[] }> {
  const wanted = new Map<string, WantedDiagram>();
  for (const diagram of wantedDiagramsOf(organisation)) {
    if (diagram.place || !authoredOnly) wanted.set(`${diagram.title}\n${diagram.source}`, diagram);
  }
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
    const { sentence, unread } = plainly(message);
    const position = placeIn(source, place.position, result?.line, unread);
    diagnostics.push({ code: 'broken-diagram', file: place.file, position, message: `The diagram “${title}” cannot be drawn. ${sentence}` });
  });
  return { drawings, diagnostics };
}

/** The words of Mermaid's grammar as one sentence. What it would rather have seen is a list for programmers. */
function plainly(message: string): { readonly sentence: string; readonly unread?: string } {
  const [, line, excerpt = '', pointer = ''] = /^(?:Parse|Lexical) error on line (\d+)[^\n]*\n(.*)\n(-*)\^/.exec(message) ?? [];
  if (line === undefined) return { sentence: message.replace(/\s*\n\s*/g, ' ') };
  const unread = excerpt.slice(pointer.length).trim();
  const hint = unread === 'end' ? ' "end" is a word of Mermaid; write End, or put it in brackets and quotes: e["end"].' : '';
  return {
    sentence: unread === '' ? `Something is missing at the end of line ${line} of its source.` : `Its source cannot be read from "${unread}" on.${hint}`,
    unread,
  };
}

/** The place in the file of what could not be read: the source begins in the line behind its fence. */
function placeIn(source: string, fence: Position, line: number | undefined, unread: string | undefined): Position {
  if (line === undefined) return fence;
  const text = source.split('\n')[line - 1] ?? '';
  const offset = unread === undefined || unread === '' ? text.length - text.trimStart().length : Math.max(0, text.lastIndexOf(unread));
  return { line: fence.line + line, column: fence.column + offset };
}
