/** Colours of a drawing: tones of the palette as variables, authors' own as they wrote them, Mermaid's fixed ones as the nearest tone. */
import { contrast, luminance, parseColor } from './color.ts';
import { PALETTE, type ToneName, toneOf, toneValue } from './palette.ts';

export interface Paint {
  /** Value of an attribute such as `fill`. */
  readonly value: string;
  /** 0 to 1; goes into `fill-opacity` and the like. */
  readonly alpha: number;
}

/** What a colour is used for: a fixed colour of Mermaid's turns into a tone of that use. */
export type PaintUse = 'text' | 'fill' | 'stroke';

const KEYWORD = /^(?:none|context-fill|context-stroke)$/;
const COLOR_WORDS = /#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\([^)]*\)|\b[a-z]{3,20}\b/gi;
/** Above it a fixed colour is a ground, below it a drawn thing. */
const GROUND_LUMINANCE = 0.55;
const PAPER_LUMINANCE = 0.9;
const LABEL_INKS = ['#111111', '#ffffff'] as const;

export class Painter {
  private readonly authored: ReadonlySet<string>;

  /** `source`: the diagram, for the colours that its author wrote. */
  constructor(source: string) {
    this.authored = new Set([...source.matchAll(COLOR_WORDS)].flatMap(([word]) => parseColor(word)?.hex ?? []));
  }

  /** A CSS colour as an attribute's value; null when it is none. `url(#…)` is not its matter. */
  paint(text: string, use: PaintUse): Paint | null {
    const value = text.trim();
    if (KEYWORD.test(value)) return { value, alpha: 1 };
    const color = parseColor(value);
    if (color === null) return null;
    if (color.alpha === 0) return { value: 'none', alpha: 1 };
    const tone = toneOf(color.hex);
    if (tone === undefined && this.authored.has(color.hex)) return { value: color.hex, alpha: color.alpha };
    return { value: toneValue(tone ?? nearestTone(color.hex, use)), alpha: color.alpha };
  }

  /** The ink for labels on an author's own ground, which follows no theme; null on a tone. */
  labelInk(ground: string | undefined): string | null {
    const color = ground === undefined ? null : parseColor(ground);
    if (color === null || color.alpha < 1 || toneOf(color.hex) !== undefined || !this.authored.has(color.hex)) return null;
    const [dark, light] = LABEL_INKS;
    return contrast(dark, color.hex) >= contrast(light, color.hex) ? dark : light;
  }
}

function nearestTone(hex: string, use: PaintUse): ToneName {
  const light = luminance(hex);
  if (use === 'text') return light > GROUND_LUMINANCE ? 'paper' : 'ink';
  if (use === 'stroke') return light > GROUND_LUMINANCE ? 'line' : light < luminance(PALETTE['ink-2'].light) ? 'ink-2' : 'mark';
  if (light > PAPER_LUMINANCE) return 'paper';
  return light > GROUND_LUMINANCE ? 'sheet' : light < luminance(PALETTE['ink-2'].light) ? 'ink-2' : 'mark';
}
