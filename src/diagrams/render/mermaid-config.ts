/** The one configuration that every diagram is drawn with. */
import type { MermaidConfig } from 'mermaid';
import { PALETTE } from './palette.ts';
import type { DiagramSettings } from './protocol.ts';
import { seriesColors, themeVariables } from './theme.ts';

/** As the site's style sheet names it; quotes would not survive Mermaid's own style sheet. */
export const FONT_FAMILY = 'Atkinson Hyperlegible Next, sans-serif';

/** Kinds of C4 shapes, each of which has a font of its own. */
const C4_SHAPES = [
  'person',
  'system',
  'system_db',
  'system_queue',
  'container',
  'container_db',
  'container_queue',
  'component',
  'component_db',
  'component_queue',
];
/** What a source may never set, should a directive ever slip through. */
const SECURED = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'suppressErrorRendering',
  'maxEdges',
  'fontFamily',
  'themeCSS',
  'themeVariables',
  'theme',
  'htmlLabels',
  'look',
];

/** What no theme variable reaches: grid lines of gantt charts (d3 draws them in `currentColor`), and
    boxes that Mermaid rounds though no author asked for it. */
const THEME_CSS = `
  .grid .tick line { stroke: ${PALETTE.line.light}; }
  rect.actor, rect.task, .statediagram-state rect, .statediagram-cluster rect { rx: 0 !important; ry: 0 !important; }
`;

/** At Mermaid's own 120 even "HTML & semantics" takes two lines. */
const WRAP = 200;

/** Mermaid's own spacing. */
const FLOW = { nodeSpacing: 50, rankSpacing: 50, padding: 15, subGraphTitleMargin: { top: 0, bottom: 0 } };
/** Rows need no room for lines between them, but the title of a group some before the first. */
const ROWS = { nodeSpacing: 16, rankSpacing: 18, padding: 10, subGraphTitleMargin: { top: 4, bottom: 12 } };
/** Many short boxes in few columns: closer together, and room beside words that their shape would touch. */
const TREE = { ...FLOW, padding: 12 };
const TREE_SPACING = 26;
const LAYOUTS = { flow: FLOW, rows: ROWS, tree: TREE };

/** For `mermaid.initialize`. */
export function mermaidConfig({ layout = 'flow', wrap = WRAP, chart }: DiagramSettings = {}): MermaidConfig {
  const c4Fonts = ['boundary', 'message', ...C4_SHAPES.flatMap((shape) => [shape, `external_${shape}`])];
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    // With SVG labels Mermaid 12 puts those of states and use cases off the middle, also in browsers.
    htmlLabels: true,
    deterministicIds: true,
    deterministicIDSeed: 'mm',
    theme: 'base',
    look: 'classic',
    fontFamily: FONT_FAMILY,
    logLevel: 5,
    secure: SECURED,
    themeVariables: themeVariables(FONT_FAMILY),
    themeCSS: THEME_CSS,
    // Kinds that are no flowcharts have a layout of their own by default.
    ...(layout === 'rows' && { layout: 'dagre' }),
    // Read by a change of our own (close-layout.ts); undefined leaves Mermaid's.
    elk: { spacing: layout === 'tree' ? TREE_SPACING : undefined } as NonNullable<MermaidConfig['elk']>,
    flowchart: { wrappingWidth: wrap, ...LAYOUTS[layout] },
    // Named also where they are Mermaid's own: what one diagram sets would hold for the next.
    quadrantChart: { chartWidth: chart?.width ?? 500, chartHeight: chart?.height ?? 500, pointLabelFontSize: chart ? 14 : 12, pointTextPadding: chart ? 6 : 5 },
    gantt: { todayMarker: 'off', useWidth: 900 } as NonNullable<MermaidConfig['gantt']>,
    journey: {
      taskFontFamily: FONT_FAMILY,
      titleFontFamily: FONT_FAMILY,
      actorColours: [...seriesColors()],
    },
    sequence: { actorFontFamily: FONT_FAMILY, noteFontFamily: FONT_FAMILY, messageFontFamily: FONT_FAMILY },
    c4: Object.fromEntries(c4Fonts.map((name) => [`${name}FontFamily`, FONT_FAMILY])),
  };
}
