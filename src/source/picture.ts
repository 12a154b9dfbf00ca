/** Pictures of the content folder: what they really are, how large, and under which name the site shows them. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { basename, extname, join, sep } from 'node:path';
import type { Diagnostic } from '#model/diagnostic.ts';
import { pictureFormatOf, type PictureFormat } from './picture-format.ts';
import { svgProblemOf } from './svg.ts';

export interface Picture {
  readonly file: string;
  readonly url: string;
  readonly digest: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** The same picture in fewer pixels, for screens that show no more. Empty for drawings, for what may move, and for what is small already. */
  readonly smaller: readonly { readonly url: string; readonly width: number }[];
}

export type PictureProblem = Pick<Diagnostic, 'code' | 'message'>;

/** A picture is sent to every reader of its page. */
const MAX_BYTES = 4 * 1024 * 1024;
export const MAX_PIXELS = 25_000_000;
/** Of the column of text on a phone, and on it or on a desk at twice the density. */
const WIDTHS = [480, 800, 1400];
const WORTH_IT = 0.9;

/**
 * Reads a picture.
 * @param root absolute real path of the content folder
 * @param path below it, normalised, with forward slashes
 */
export function pictureOf(root: string, path: string): Picture | PictureProblem {
  const bytes = pictureBytesOf(root, path);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const extension = extname(path).slice(1);
  const found = pictureFormatOf(bytes);
  if (!found || !fits(found.format, extension)) {
    return { code: 'broken-image', message: `"${path}" has the name of a ${extension} picture, but ${found ? `is ${found.format}` : 'is none'}.` };
  }
  if ((found.width ?? 0) * (found.height ?? 0) > MAX_PIXELS) {
    return { code: 'too-large', message: `"${path}" is ${found.width ?? 0} by ${found.height ?? 0} pixels; the limit is 25 million.` };
  }
  if (found.format === 'svg') {
    const problem = svgProblemOf(bytes);
    if (problem !== undefined) return { code: 'broken-image', message: `"${path}" ${problem}.` };
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  const name =
    basename(path, `.${extension}`)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 48) || 'picture';
  const stem = `${name}-${digest.slice(0, 8)}`;
  const widths = mayBeScaled(found.format, bytes) ? WIDTHS.filter((width) => width <= (found.width ?? 0) * WORTH_IT) : [];
  const smaller = widths.map((width) => ({ url: `${stem}-${width}.webp`, width }));
  return { file: path, url: `${stem}.${extension}`, digest, width: found.width, height: found.height, smaller };
}

/** What the cache compares: the digest of the bytes, or why there are none. */
export function pictureStateOf(root: string, path: string): string {
  const bytes = pictureBytesOf(root, path);
  return Buffer.isBuffer(bytes) ? createHash('sha256').update(bytes).digest('hex') : bytes.code;
}

function pictureBytesOf(root: string, path: string): Buffer | PictureProblem {
  const absolute = join(root, path);
  try {
    const stat = lstatSync(absolute);
    if (stat.isSymbolicLink() || !realpathSync(absolute).startsWith(root + sep)) {
      return { code: 'outside-content', message: `"${path}" is or goes through a symbolic link, and links are never followed.` };
    }
    if (!stat.isFile()) return { code: 'broken-image', message: `"${path}" is no file.` };
    if (stat.size > MAX_BYTES)
      return { code: 'too-large', message: `"${path}" has ${Math.round(stat.size / 1024)} kB; the limit of a picture is ${MAX_BYTES / 1024} kB.` };
    return readFileSync(absolute);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return missing
      ? { code: 'broken-image', message: `There is no file "${path}" in the content folder.` }
      : { code: 'unreadable-file', message: `"${path}" cannot be read.` };
  }
}

/** A picture that moves would stand still. */
function mayBeScaled(format: PictureFormat, bytes: Buffer): boolean {
  const moves = format === 'webp' ? 'ANIM' : 'acTL';
  return format !== 'svg' && format !== 'gif' && !bytes.subarray(0, 4096).includes(moves);
}

function fits(format: PictureFormat, extension: string): boolean {
  return format === (extension === 'jpg' ? 'jpeg' : extension);
}
