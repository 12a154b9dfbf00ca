/** What the renderer uses of two packages that ship no types; private parts of fontkit are marked with an underscore, as there. */

declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    _metrics?: { advanceWidth: number; advanceHeight: number; leftBearing: number; topBearing: number };
    _getTableMetrics(table: unknown): { advance: number };
  }

  export interface Point {
    x: number;
    y: number;
    readonly onCurve: boolean;
    readonly endContour: boolean;
    copy(): Point;
  }

  /** A glyph as its table has it: outlines, or a composition of other glyphs. */
  export interface RawGlyph {
    readonly numberOfContours: number;
    readonly points?: readonly Point[];
    readonly components?: readonly {
      readonly glyphID: number;
      readonly dx: number;
      readonly dy: number;
      readonly scaleX: number;
      readonly scaleY: number;
      readonly scale01: number;
      readonly scale10: number;
    }[];
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
    _transformedGlyphs?: RawGlyph[];
    /** Fills `_transformedGlyphs` from the compressed table. */
    _transformGlyfTable(): void;
    readonly _variationProcessor: {
      getAdvanceAdjustment(glyph: number, table: unknown): number;
      /** Moves the points of a glyph, and the four behind them that stand for its sides, to the font's coordinates. */
      transformPoints(glyph: number, points: Point[]): void;
    } | null;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number, codePoints?: number[]): Glyph;
    layout(text: string): {
      readonly advanceWidth: number;
      readonly glyphs: readonly Glyph[];
      readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
    };
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
