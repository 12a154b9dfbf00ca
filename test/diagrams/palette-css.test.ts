import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagramPaletteCss } from '#diagrams/render/palette.ts';

test('the style sheet of the site has the palette that drawings use', () => {
  const css = readFileSync(new URL('../../src/styles/diagram-palette.css', import.meta.url), 'utf8');
  expect(css.slice(css.indexOf('\n') + 1)).toBe(diagramPaletteCss());
});
