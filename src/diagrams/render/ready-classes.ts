/** Classes that any source may use without defining them, as `:::done`: how something stands, in the colours of the palette. */
import { PALETTE } from './palette.ts';

const { paper, ink, mark, highlight, rubric } = PALETTE;

/** What each says beside its words; a dashed rim is what is not there yet. */
const READY_CLASSES = {
  done: `fill:${PALETTE['tint-3'].light},stroke:${PALETTE['hue-3'].light},color:${ink.light}`,
  now: `fill:${paper.light},stroke:${rubric.light},stroke-width:2px,color:${ink.light}`,
  ahead: `fill:${paper.light},stroke:${mark.light},stroke-dasharray:5 3,color:${ink.light}`,
  missing: `fill:${highlight.light},stroke:${PALETTE['hue-1'].light},stroke-width:2px,stroke-dasharray:5 3,color:${ink.light}`,
} as const;

export const READY_CLASS_NAMES = Object.keys(READY_CLASSES) as (keyof typeof READY_CLASSES)[];

/** Kinds of diagrams in which nodes can have classes. */
const WITH_CLASSES = /^\s*(?:%%[^\n]*\n\s*)*(?:flowchart|graph|stateDiagram|classDiagram|block|erDiagram|requirementDiagram)/;

/**
 * The source with the definitions of the ready classes that it uses. Those that its author has defined stay as they are; lines are
 * only added at the end, so that the places of mistakes hold.
 */
export function withReadyClasses(source: string): string {
  if (!WITH_CLASSES.test(source)) return source;
  const used = READY_CLASS_NAMES.filter((name) => usedIn(source, name) && !new RegExp(`\\bclassDef\\s+(?:[\\w,-]+,)?${name}\\b`).test(source));
  return used.length === 0 ? source : `${source.trimEnd()}\n${used.map((name) => `  classDef ${name} ${READY_CLASSES[name]}`).join('\n')}\n`;
}

function usedIn(source: string, name: string): boolean {
  return new RegExp(`:::(?:\\w+,)*${name}\\b|^\\s*(?:class|style)\\s+.*\\b${name}\\s*;?\\s*$`, 'm').test(source);
}
