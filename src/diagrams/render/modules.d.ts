/** What the renderer uses of two packages that ship no types; private parts of fontkit are marked with an underscore, as there. */

declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    _metrics?: { advanceWidth: number; advanceHeight: number; leftBearing: number; topBearing: number };
    _getTableMetrics(table: unknown): { advance: number };
  }

  export interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly xHeight: number;
    readonly variationAxes: Readonly<Record<string, { min: number; max: number; default: number } | undefined>>;
    readonly hmtx: unknown;
    readonly HVAR: unknown;
    variationCoords: number[] | null;
    _transformedGlyphs?: unknown[];
    readonly _variationProcessor: { getAdvanceAdjustment(glyph: number, table: unknown): number } | null;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number, codePoints?: number[]): Glyph;
    layout(text: string): { readonly advanceWidth: number };
  }

  /** A font from the bytes of a file. Throws when they are none. */
  export function create(bytes: Uint8Array): Font;
}

declare module 'linebreak' {
  /** Places where a line may be broken, after Unicode Standard Annex 14. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
