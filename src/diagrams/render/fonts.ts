/** Widths and heights of text, read from the very font files that the site ships. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import type { FontFiles } from './protocol.ts';

/** What the width of a text depends on, besides its size. */
export interface Face {
  /** 1 to 1000; what the font does not have is clamped. */
  readonly weight: number;
  readonly italic: boolean;
}

/** Heights in pixels, for one font size. */
export interface LineMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
}

/** Emoji and scripts without a glyph in the shipped files are drawn by a font of the reader's machine: these are estimates, in em. */
const EMOJI_WIDTH = 1.25;
const WIDE_WIDTH = 1;
const OTHER_WIDTH = 0.6;
const EMOJI = /\p{Extended_Pictographic}/u;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const INVISIBLE = /[\ufe0f\u200d]/;
const CACHE_LIMIT = 20_000;

let current: FontFiles | undefined;
const fonts = new Map<string, Font>();
const advances = new Map<string, number>();

/** Measure with these files from now on. Throws when one is no font. */
export function useFonts(files: FontFiles): void {
  if (current?.normal === files.normal && current.italic === files.italic) return;
  current = files;
  fonts.clear();
  advances.clear();
}

/** Width of a text in em. */
export function advance(text: string, face: Face): number {
  if (text === '') return 0;
  const key = `${face.weight}|${face.italic}|${text}`;
  const known = advances.get(key);
  if (known !== undefined) return known;
  const font = fontOf(face);
  let width = 0;
  let run = '';
  // Runs and not single letters, because kerning pairs count.
  const closeRun = (): void => {
    if (run !== '') width += font.layout(run).advanceWidth / font.unitsPerEm;
    run = '';
  };
  for (const letter of text) {
    if (INVISIBLE.test(letter)) continue;
    if (font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) {
      run += letter;
      continue;
    }
    closeRun();
    width += EMOJI.test(letter) ? EMOJI_WIDTH : WIDE.test(letter) ? WIDE_WIDTH : OTHER_WIDTH;
  }
  closeRun();
  if (advances.size > CACHE_LIMIT) advances.clear();
  advances.set(key, width);
  return width;
}

/** Heights for a font size in pixels. Ascent and descent are whole pixels, because Blink rounds them. */
export function lineMetrics(face: Face, size: number): LineMetrics {
  const font = fontOf(face);
  const scale = size / font.unitsPerEm;
  return { ascent: Math.round(font.ascent * scale), descent: Math.round(-font.descent * scale), xHeight: font.xHeight * scale };
}

/** Where each glyph of a text stands, in em from its start. Letters that the font lacks are left out. */
export function glyphsOf(text: string, face: Face): { readonly id: number; readonly x: number; readonly y: number }[] {
  const font = fontOf(face);
  const { glyphs, positions } = font.layout([...text].filter((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).join(''));
  let x = 0;
  return glyphs.map(({ id }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const placed = { id, x: (x + xOffset) / font.unitsPerEm, y: yOffset / font.unitsPerEm };
    x += xAdvance;
    return placed;
  });
}

/** The file that a face is in, and the weights that it has. */
export function fontFileOf({ italic }: Face): string {
  if (current === undefined) throw new Error('No font files were given.');
  return italic ? current.italic : current.normal;
}

function fontOf(face: Face): Font {
  if (current === undefined) throw new Error('No font files were given.');
  const key = `${face.weight}|${face.italic}`;
  let font = fonts.get(key);
  if (font === undefined) {
    font = variation(create(readFileSync(face.italic ? current.italic : current.normal)), face.weight);
    fonts.set(key, font);
  }
  return font;
}

/**
 * The instance of a variable font at a weight. fontkit 2.0.4 cannot do this for WOFF2: `getVariation` reads the compressed file as
 * plain TrueType, and outlines are decoded only to find heights that nobody asked for. Advances need neither, so outlines are left out.
 */
function variation(font: Font, weight: number): Font {
  const axis = font.variationAxes['wght'];
  if (axis === undefined) return font;
  font.variationCoords = [Math.min(axis.max, Math.max(axis.min, weight))];
  font._transformedGlyphs = [];
  const original = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints) => {
    const glyph = original(id, codePoints);
    glyph._metrics ??= {
      advanceWidth: glyph._getTableMetrics(font.hmtx).advance + (font._variationProcessor?.getAdvanceAdjustment(id, font.HVAR) ?? 0),
      advanceHeight: 0,
      leftBearing: 0,
      topBearing: 0,
    };
    return glyph;
  };
  return font;
}
