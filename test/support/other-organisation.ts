/** The content of another organisation, with names, phases and a look of its own. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-cli.ts';

/** Writes it into a folder. Its font is one that is shipped anyway. */
export function writeOtherOrganisation(folder: string): void {
  cpSync(join(ROOT, 'test/fixtures/other-organisation'), folder, { recursive: true });
  cpSync(join(ROOT, 'public/fonts/atkinson-hyperlegible-next-latin-wght-italic.woff2'), join(folder, 'fonts/house.woff2'));
}
