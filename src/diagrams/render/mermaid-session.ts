/** Mermaid in this process. It is one big global state, so there is one session, and one diagram at a time. */
import { createHash } from 'node:crypto';
import { installBrowser } from './browser.ts';
import { fontSize, styledValues, whileStill } from './cascade.ts';
import { childElements } from './elements.ts';
import { evenColumns } from './even-columns.ts';
import { flatten } from './flatten.ts';
import { foldChart } from './fold-chart.ts';
import { linksIn } from './links.ts';
import { FONT_FAMILY, mermaidConfig } from './mermaid-config.ts';
import { Painter } from './paint.ts';
import type { DiagramSource, DrawResult } from './protocol.ts';
import { quickenModules } from './quick-modules.ts';
import { withReadyClasses } from './ready-classes.ts';
import { sourceError } from './source-error.ts';
import { svgRoot } from './svg-root.ts';
import { tidyRows } from './tidy-rows.ts';

/** What "now" is for diagrams: the same source must give the same bytes on every day. */
const NOW = Date.UTC(2026, 0, 1);
const SVG_ID = 'mm';
const PREFIX_DIGITS = 10;

/** Start Mermaid; the answer draws one diagram, and never throws for a bad source. Not to be called again before it is through. */
export async function openMermaid(): Promise<(diagram: DiagramSource) => Promise<DrawResult>> {
  fixClock();
  const document = installBrowser();
  quickenModules();
  const { default: mermaid } = await import('mermaid');
  let settings: string | undefined;
  return async (diagram) => {
    seedRandom(diagram.source);
    const wanted = JSON.stringify(diagram.settings ?? {});
    if (wanted !== settings) mermaid.initialize(mermaidConfig(diagram.settings));
    settings = wanted;
    const host = document.body.appendChild(document.createElement('div'));
    try {
      const { svg, diagramType } = await mermaid.render(SVG_ID, withReadyClasses(diagram.source), host);
      host.innerHTML = svg;
      const drawing = host.querySelector('svg');
      if (drawing === null) return { ok: false, message: 'Mermaid drew nothing.' };
      if (diagram.settings?.layout === 'rows') tidyRows(drawing);
      if (diagram.settings?.layout === 'tree') evenColumns(drawing);
      if (diagram.settings?.folded) foldChart(drawing);
      return { ok: true, drawn: whileStill(drawing, () => staticDrawing(drawing, diagram, diagramType)) };
    } catch (thrown) {
      return { ok: false, ...sourceError(thrown, diagram.source) };
    } finally {
      document.body.replaceChildren();
    }
  };
}

function staticDrawing(svg: SVGSVGElement, diagram: DiagramSource, diagramType: string): { svg: string; width: number; height: number } {
  const prefix = `mm${createHash('sha256').update(diagram.source).digest('hex').slice(0, PREFIX_DIGITS)}`;
  const links = new Map<string, string>();
  // Mermaid makes those of tasks work by script only, and those of groups not at all.
  const isGantt = diagramType === 'gantt';
  for (const [id, href] of linksIn(diagram.source)) links.set(isGantt ? `${SVG_ID}-${id}-text` : `${SVG_ID}-${id}`, href);
  const styles = styledValues(svg);
  const size = String(fontSize(svg));
  const fill = new Painter(diagram.source).paint(styles.get('fill') ?? '#000', 'text')?.value ?? 'none';
  const flat = flatten(
    svg,
    new Map([
      ['fill', fill],
      ['font-size', size],
    ]),
    styles.get('color') ?? styles.get('fill') ?? '#000',
    { source: diagram.source, prefix, links },
  );
  return svgRoot(svg, flat, {
    prefix,
    title: diagram.title,
    description: diagram.description ?? sourceDescription(svg, diagram.source),
    fontFamily: FONT_FAMILY,
    fontSize: size,
    fill,
  });
}

/** Only if the source has one: Mermaid hands the last diagram's description on to kinds that know none. */
function sourceDescription(svg: Element, source: string): string {
  if (!/^\s*accDescr\s*[:{]/m.test(source)) return '';
  return [...childElements(svg)].find((child) => child.localName === 'desc')?.textContent.trim() ?? '';
}

function fixClock(): void {
  const RealDate = Date;
  class FixedDate extends RealDate {
    constructor(...values: [] | [number | string | Date]) {
      if (values.length === 0) super(NOW);
      else super(...values);
    }
    static override now(): number {
      return NOW;
    }
  }
  globalThis.Date = FixedDate as DateConstructor;
}

/** mulberry32, seeded with the FNV-1a digest of a text. */
function seedRandom(text: string): void {
  let state = 2166136261;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 16777619);
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
