import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FONT_FILES, FONT_FOLDER, shippedFont } from './make-fonts.ts';

it.each(FONT_FILES)('%s is what its maker makes', async (file) => {
  expect(Buffer.compare(readFileSync(new URL(file, FONT_FOLDER)), await shippedFont(file))).toBe(0);
});

it('ships no other font', () => {
  expect(
    readdirSync(FONT_FOLDER)
      .filter((file) => file.endsWith('.woff2'))
      .sort(),
  ).toEqual([...FONT_FILES].sort());
});
