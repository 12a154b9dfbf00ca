/**
 * Makes the fonts in `public/fonts` from Fontsource's: `node test/support/make-fonts.ts`. They hold every letter of the original and the weights that the
 * styles use; the lightest and the heaviest would be half of each file. Run it after an upgrade of the font; the widths in diagrams follow by themselves.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';

/** From body text to bold. What asks for more or less is set in the nearest. */
export const FONT_WEIGHTS = { min: 400, max: 700 };
export const FONT_FOLDER = new URL('../../public/fonts/', import.meta.url);

/** The names of the files: those of Western Europe, those of other Latin scripts, upright and italic. */
export const FONT_FILES = ['latin', 'latin-ext'].flatMap((letters) =>
  ['normal', 'italic'].map((style) => `atkinson-hyperlegible-next-${letters}-wght-${style}.woff2`),
);

/** A file as the site ships it. */
export function shippedFont(file: string): Promise<Uint8Array> {
  const original = readFileSync(createRequire(import.meta.url).resolve(`@fontsource-variable/atkinson-hyperlegible-next/files/${file}`));
  return subsetFont(original, everyLetter(), { targetFormat: 'woff2', variationAxes: { wght: { ...FONT_WEIGHTS, default: FONT_WEIGHTS.min } } });
}

/** All of the basic plane, so that a font keeps what it has. */
function everyLetter(): string {
  return Array.from({ length: 0xd7ff }, (_, code) => String.fromCodePoint(code + 1)).join('');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const file of FONT_FILES) {
    const bytes = await shippedFont(file);
    writeFileSync(new URL(basename(file), FONT_FOLDER), bytes);
    console.log(`${file}: ${bytes.length} bytes`);
  }
}
