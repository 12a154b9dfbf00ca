/** The outlines of letters, for programs that lack the font: those of the very files that the site ships, at any weight. */
import { readFileSync } from 'node:fs';
import { create, type Font, type Point, type RawGlyph } from 'fontkit';
import { fontFileOf, glyphsOf, type Face } from './fonts.ts';

interface Instance {
  readonly font: Font;
  readonly glyphs: readonly RawGlyph[];
  readonly known: Map<number, readonly (readonly PlainPoint[])[]>;
}

interface PlainPoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

const instances = new Map<string, Instance>();
const decoded = new Map<string, readonly RawGlyph[]>();

/** The glyphs of a text in units of the font, each `x` from the start of the text. */
export function placedGlyphs(text: string, face: Face): { readonly id: number; readonly x: number; readonly y: number }[] {
  const { unitsPerEm } = instanceOf(face).font;
  return glyphsOf(text, face).map(({ id, x, y }) => ({ id, x: Math.round(x * unitsPerEm), y: Math.round(y * unitsPerEm) }));
}

/** How many units of the font make an em. */
export function unitsOf(face: Face): number {
  return instanceOf(face).font.unitsPerEm;
}

/** Path data of a glyph in units of the font, y upwards; empty for a space. */
export function outlineOf(id: number, face: Face): string {
  return pathOf(contoursOf(instanceOf(face), id));
}

/**
 * fontkit 2.0.4 forgets the outlines' variations for WOFF2, but knows how to compute them. One font gives the outlines, decoded without
 * a weight, since with one its reader of composed glyphs fails; another has the weight, since a font keeps what it computes from it.
 */
function instanceOf(face: Face): Instance {
  const file = fontFileOf(face);
  const key = `${face.weight} ${file}`;
  let instance = instances.get(key);
  if (instance === undefined) {
    const bytes = readFileSync(file);
    const font = create(bytes);
    const axis = font.variationAxes['wght'];
    if (axis !== undefined) font.variationCoords = [Math.min(axis.max, Math.max(axis.min, face.weight))];
    let glyphs = decoded.get(file);
    if (glyphs === undefined) {
      const plain = create(bytes);
      plain._transformGlyfTable();
      glyphs = plain._transformedGlyphs ?? [];
      decoded.set(file, glyphs);
    }
    instance = { font, glyphs, known: new Map() };
    instances.set(key, instance);
  }
  return instance;
}

function contoursOf(instance: Instance, id: number): readonly (readonly PlainPoint[])[] {
  let contours = instance.known.get(id);
  if (contours === undefined) {
    const glyph = instance.glyphs[id];
    contours = glyph === undefined ? [] : glyph.components ? composed(instance, id, glyph.components) : split(varied(instance, id, glyph.points ?? []));
    instance.known.set(id, contours);
  }
  return contours;
}

function composed(instance: Instance, id: number, components: NonNullable<RawGlyph['components']>): (readonly PlainPoint[])[] {
  // The offsets of the parts vary like the points of a glyph do.
  const offsets = varied(
    instance,
    id,
    components.map(({ dx, dy }) => pointAt(dx, dy)),
  );
  return components.flatMap((part, index) => {
    const { x: dx, y: dy } = offsets[index] ?? { x: part.dx, y: part.dy };
    return contoursOf(instance, part.glyphID).map((contour) =>
      contour.map(({ x, y, onCurve }) => ({ x: x * part.scaleX + y * part.scale01 + dx, y: x * part.scale10 + y * part.scaleY + dy, onCurve })),
    );
  });
}

/** The points at the weight of the font. */
function varied({ font }: Instance, id: number, points: readonly Point[]): readonly Point[] {
  const moved = points.map((point) => point.copy());
  // Four points stand for the sides of a glyph; they count when deltas are read, and matter no further.
  const sides = [0, 1, 2, 3].map(() => pointAt(0, 0));
  font._variationProcessor?.transformPoints(id, [...moved, ...sides]);
  return moved;
}

function pointAt(x: number, y: number): Point {
  return { x, y, onCurve: true, endContour: true, copy: () => pointAt(x, y) };
}

function split(points: readonly Point[]): PlainPoint[][] {
  const contours: PlainPoint[][] = [];
  let contour: PlainPoint[] = [];
  for (const { x, y, onCurve, endContour } of points) {
    contour.push({ x, y, onCurve });
    if (!endContour) continue;
    contours.push(contour);
    contour = [];
  }
  return contours;
}

/** Quadratic curves as TrueType has them: between two points off the curve lies one on it. */
function pathOf(contours: readonly (readonly PlainPoint[])[]): string {
  const at = ({ x, y }: PlainPoint): string => `${Math.round(x)} ${Math.round(y)}`;
  const between = (a: PlainPoint, b: PlainPoint): PlainPoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onCurve: true });
  return contours
    .map((contour) => {
      const [head, last] = [contour[0], contour.at(-1)];
      if (!head || !last || contour.length < 2) return '';
      const start = head.onCurve ? head : last.onCurve ? last : between(last, head);
      const rest = head.onCurve ? contour.slice(1) : contour;
      let path = `M${at(start)}`;
      let control: PlainPoint | undefined;
      for (const point of [...rest, start]) {
        if (point.onCurve) path += control ? `Q${at(control)} ${at(point)}` : `L${at(point)}`;
        else if (control) path += `Q${at(control)} ${at(between(control, point))}`;
        control = point.onCurve ? undefined : point;
      }
      return `${path}z`;
    })
    .join('');
}
