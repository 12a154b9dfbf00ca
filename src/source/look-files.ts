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
  const diagnostics: Diagnostic[] = [];
  const report = (path: DataPath, { code, message }: Pick<Diagnostic, 'code' | 'message'>): undefined => {
    diagnostics.push({ code, message, file: 'site.yaml', path: ['look', ...path] });
  };
  const picture = look.logo === undefined ? undefined : pictureOf(root, posix.normalize(look.logo));
  const logo = picture && 'code' in picture ? report(['logo'], picture) : picture;
  const fontAt = (key: 'normal' | 'italic'): BodyAsset | undefined => {
    const file = look.font?.[key];
    if (file === undefined) return undefined;
    const found = fontOf(root, posix.normalize(file));
    return typeof found === 'string' ? report(['font', key], { code: 'broken-font', message: `"${file}" ${found}.` }) : found;
  };
  const [normal, italic] = [fontAt('normal'), fontAt('italic')];
  return { logo, font: normal && { normal, italic }, diagnostics };
}

/** Everything that the site shows of a look. */
export function lookAssetsOf({ logo, font }: Pick<LookFiles, 'logo' | 'font'>): BodyAsset[] {
  return [logo, font?.normal, font?.italic].filter((asset) => asset !== undefined);
}

/** Paths of the fonts that diagrams are measured with; undefined where they are Gaitway's own. */
export function lookFontsOf(folder: string, { font }: Pick<LookFiles, 'font'>): { readonly normal: string; readonly italic: string } | undefined {
  return font && { normal: join(folder, font.normal.file), italic: join(folder, (font.italic ?? font.normal).file) };
}

/** @returns what is wrong with it, where something is */
function fontOf(root: string, file: string): BodyAsset | string {
  const absolute = join(root, file);
  try {
    const { size } = lstatSync(absolute);
    if (!realpathSync(absolute).startsWith(root + sep) || lstatSync(absolute).isSymbolicLink()) return 'is or goes through a symbolic link';
    if (size > MAX_FONT_BYTES) return `has ${Math.round(size / 1024)} kB; the limit of a font is ${MAX_FONT_BYTES / 1024} kB`;
    const bytes = readFileSync(absolute);
    if (bytes.toString('latin1', 0, 4) !== 'wOF2') return 'is no WOFF2 font';
    if (bytes.readUInt32BE(4) !== TRUETYPE) return 'has no TrueType outlines, which drawings for other programs need';
    const name = basename(file, '.woff2')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-');
    return { file, url: `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.woff2` };
  } catch {
    return 'is no file that can be read';
  }
}

/** The second word of a WOFF2 file says what is packed in it. */
const TRUETYPE = 0x00010000;
