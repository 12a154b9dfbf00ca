/** A standalone drawing as PNG, of the size of a slide. Everything in it is a path, so no font is needed. */
import sharp from 'sharp';
import { SLIDE, slideScaleOf } from './slide.ts';

/** A drawing that would have to shrink gets more pixels instead, so that its words stay sharp when somebody enlarges or crops it; no more than so many times. */
const MOST_PIXELS = 1.5;
const GROUND = '#ffffff';
/** Of 1 to 9; higher ones take twice as long for a tenth less. */
const COMPRESSION = 6;

/** The bytes of a PNG in which the drawing stands in the middle, as large as it fits. */
export function slidePng(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(onSlide(svg)))
    .flatten({ background: GROUND })
    .png({ compressionLevel: COMPRESSION })
    .toBuffer();
}

/** The drawing inside an `<svg>` of the size of a slide. */
function onSlide(svg: string): string {
  const [, width, height] = (/<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(Number);
  if (!width || !height) throw new Error('The drawing has no size.');
  const fitting = slideScaleOf({ width, height });
  const finer = Math.min(MOST_PIXELS, Math.max(1, 1 / fitting));
  const scale = fitting * finer;
  const canvas = { width: Math.round(SLIDE.width * finer), height: Math.round(SLIDE.height * finer) };
  const x = (canvas.width - width * scale) / 2;
  const y = (canvas.height - height * scale) / 2;
  const inner = svg.replace(
    /(<svg [^>]*?)width="[\d.]+" height="[\d.]+"/,
    `$1x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${(width * scale).toFixed(2)}" height="${(height * scale).toFixed(2)}"`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${canvas.width}" height="${canvas.height}">${inner}</svg>`;
}
