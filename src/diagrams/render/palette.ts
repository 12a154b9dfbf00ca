/**
 * The colours of diagrams: few, named by what they are for, each for light and dark. Mermaid is given the light ones; since each
 * stands once in the list, the light value is at the same time the mark by which a finished drawing's colours are found again.
 */

export interface Tone {
  /** `#rrggbb`, in lower case; unique among the light ones. */
  readonly light: string;
  readonly dark: string;
  /** The system colour it becomes in forced colours. */
  readonly forced: string;
}

/** Paper, ink and rubric are the site's own tokens. Hues run from earth over leaf to sky, as those of phases do: oklch(47% 0.105 h) on
    oklch(90% 0.045 h), in the dark oklch(80% 0.1 h) on oklch(33% 0.05 h), with h from 78 to 245. */
export const PALETTE = {
  paper: { light: '#faf8f2', dark: '#10151d', forced: 'Canvas' },
  sheet: { light: '#f1ede2', dark: '#18202b', forced: 'Canvas' },
  ink: { light: '#1a1a17', dark: '#ece7da', forced: 'CanvasText' },
  'ink-2': { light: '#56534a', dark: '#aeb0ac', forced: 'CanvasText' },
  line: { light: '#d8d2c2', dark: '#303a47', forced: 'GrayText' },
  mark: { light: '#7c776a', dark: '#808892', forced: 'CanvasText' },
  rubric: { light: '#b3341a', dark: '#f2936f', forced: 'LinkText' },
  'rubric-tint': { light: '#fad4ca', dark: '#502920', forced: 'Canvas' },
  highlight: { light: '#f3dfae', dark: '#4a3f1c', forced: 'Canvas' },
  'hue-1': { light: '#7b5200', dark: '#e1b671', forced: 'CanvasText' },
  'hue-2': { light: '#5d6000', dark: '#c0c477', forced: 'CanvasText' },
  'hue-3': { light: '#2f6a33', dark: '#95cf96', forced: 'CanvasText' },
  'hue-4': { light: '#006d5b', dark: '#6ed3be', forced: 'CanvasText' },
  'hue-5': { light: '#00697c', dark: '#67cfe3', forced: 'CanvasText' },
  'hue-6': { light: '#195f91', dark: '#86c5fa', forced: 'CanvasText' },
  'tint-1': { light: '#efdbbd', dark: '#433215', forced: 'Canvas' },
  'tint-2': { light: '#dee1c0', dark: '#363818', forced: 'Canvas' },
  'tint-3': { light: '#cce6cc', dark: '#253c25', forced: 'Canvas' },
  'tint-4': { light: '#bfe8de', dark: '#123e35', forced: 'Canvas' },
  'tint-5': { light: '#bde7ef', dark: '#0e3c44', forced: 'Canvas' },
  'tint-6': { light: '#c6e2fb', dark: '#1e384d', forced: 'Canvas' },
} as const satisfies Record<string, Tone>;

export type ToneName = keyof typeof PALETTE;

const NAMES = Object.keys(PALETTE) as ToneName[];
const BY_LIGHT: ReadonlyMap<string, ToneName> = new Map(NAMES.map((name) => [PALETTE[name].light, name]));

/** The custom properties that drawings use, for a style sheet of the site: `color-scheme` picks the side of each pair. */
export function diagramPaletteCss(): string {
  const pairs = NAMES.map((name) => `  --mm-${name}: light-dark(${PALETTE[name].light}, ${PALETTE[name].dark});`);
  const forced = NAMES.map((name) => `    --mm-${name}: ${PALETTE[name].forced};`);
  return `:root {\n${pairs.join('\n')}\n}\n@media (forced-colors: active) {\n  :root {\n${forced.join('\n')}\n  }\n}\n`;
}

/** The tone whose light value a colour (`#rrggbb`) is. */
export function toneOf(hex: string): ToneName | undefined {
  return BY_LIGHT.get(hex);
}

/** A tone as the value of an attribute: follows the site's theme, and is light where the site's style sheet is missing. */
export function toneValue(name: ToneName): string {
  return `var(--mm-${name},${PALETTE[name].light})`;
}
