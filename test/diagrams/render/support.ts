/** The fixtures: one source of nearly every kind of Mermaid diagram. */
import { readdirSync, readFileSync } from 'node:fs';
import type { DiagramSource } from '../../../src/diagrams/render/index.ts';

const FOLDER = new URL('./fixtures/', import.meta.url);

export const FIXTURES: readonly (DiagramSource & { readonly title: string })[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.mmd'))
  .sort()
  .map((file) => ({ title: file.slice(0, -'.mmd'.length), source: readFileSync(new URL(file, FOLDER), 'utf8') }));

/** The source of one fixture. */
export function fixture(title: string): DiagramSource {
  const found = FIXTURES.find((diagram) => diagram.title === title);
  if (found === undefined) throw new Error(`No fixture ${title}`);
  return found;
}

export const FONTS = {
  normal: fontFile('normal'),
  italic: fontFile('italic'),
};

function fontFile(style: string): string {
  return new URL(`../../../public/fonts/atkinson-hyperlegible-next-latin-wght-${style}.woff2`, import.meta.url).pathname;
}
