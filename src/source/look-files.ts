/** The files of an organisation's look: its logo and its fonts, found in the content folder and looked into. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join, posix, sep } from 'node:path';
import type { Look } from '#schema/look.ts';
import type { DataPath, Diagnostic } from '#model/diagnostic.ts';
import type { BodyAsset } from '#model/entry.ts';
import { pictureOf, type Picture } from './picture.ts';

export interface LookFiles {
  readonly logo: Picture | undefined;
  readonly font: { readonly normal: BodyAsset; readonly italic: BodyAsset | undefined } | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A page waits for its font. */
const MAX_FONT_BYTES = 200 * 1024;

/**
 * Reads the files of a look.
 * @param folder an existing content folder
 */
export function lookFilesOf(folder: string, look: Look): LookFiles {
  const root = realpathSync(folder);
  const logo = look.logo === undefined ? undefined : pictureOf(root, posix.normalize(look.logo));
  const normal = look.font && fontOf(root, look.font.normal);
  const italic = look.font?.italic === undefined ? undefined : fontOf(root, look.font.italic);
  const diagnostics = [problemAt(['logo'], logo), problemAt(['font', 'normal'], normal), problemAt(['font', 'italic'], italic)];
  const font = isFile(normal) ? { normal, italic: isFile(italic) ? italic : undefined } : undefined;
  return { logo: isFile(logo) ? logo : undefined, font, diagnostics: diagnostics.filter((problem) => problem !== undefined) };
}

/** Everything that the site shows of a look. */
export function lookAssetsOf({ logo, font }: Pick<LookFiles, 'logo' | 'font'>): BodyAsset[] {
  return [logo, font?.normal, font?.italic].filter((asset) => asset !== undefined);
}

/** Paths of the fonts that diagrams are measured with; undefined where they are Gaitway's own. */
export function lookFontsOf(folder: string, { font }: Pick<LookFiles, 'font'>): { readonly normal: string; readonly italic: string } | undefined {
  return font && { normal: join(folder, font.normal.file), italic: join(folder, (font.italic ?? font.normal).file) };
}

type Problem = Pick<Diagnostic, 'code' | 'message'>;

function isFile<File extends BodyAsset>(found: File | Problem | undefined): found is File {
  return found !== undefined && !('code' in found);
}

function problemAt(path: DataPath, found: BodyAsset | Problem | undefined): Diagnostic | undefined {
  return found && 'code' in found ? { code: found.code, message: found.message, file: 'site.yaml', path: ['look', ...path] } : undefined;
}

function fontOf(root: string, written: string): BodyAsset | Problem {
  const file = posix.normalize(written);
  const broken = (what: string): Problem => ({ code: 'broken-font', message: `"${file}" ${what}.` });
  const absolute = join(root, file);
  try {
    const stat = lstatSync(absolute);
    if (stat.isSymbolicLink() || !realpathSync(absolute).startsWith(root + sep)) return broken('is or goes through a symbolic link, or lies outside');
    if (stat.size > MAX_FONT_BYTES) return broken(`has ${Math.round(stat.size / 1024)} kB; the limit of a font is ${MAX_FONT_BYTES / 1024} kB`);
    const bytes = readFileSync(absolute);
    if (bytes.length < 48 || bytes.toString('latin1', 0, 4) !== 'wOF2') return broken('is no WOFF2 font');
    if (bytes.readUInt32BE(4) !== TRUETYPE) return broken('has no TrueType outlines, which drawings for other programs need');
    const name = basename(file, '.woff2')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-');
    return { file, url: `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.woff2` };
  } catch {
    return broken('is no file that can be read');
  }
}

/** The second word of a WOFF2 file says what is packed in it. */
const TRUETYPE = 0x00010000;
