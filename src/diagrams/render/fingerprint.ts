/** Everything that a drawing depends on besides its own source, as one digest. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { FontFiles } from './protocol.ts';

const FOLDER = new URL('./', import.meta.url);
const PACKAGES = ['mermaid', 'jsdom', 'fontkit', 'linebreak', 'css-tree', 'sharp'];
const known = new Map<string, Promise<string>>();

/** Digest of fonts, package versions and this folder's own files, which hold configuration and palette. Rejects when a font is missing. */
export function fingerprint(fonts: FontFiles): Promise<string> {
  // What a process runs does not change under it, and every file that is offered asks for this.
  const key = `${fonts.normal} ${fonts.italic}`;
  const made = known.get(key) ?? digestOf(fonts);
  known.set(key, made);
  return made;
}

async function digestOf(fonts: FontFiles): Promise<string> {
  const digest = createHash('sha256');
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts')).sort();
  for (const name of names) digest.update(name).update(await readFile(new URL(name, FOLDER)));
  for (const file of [fonts.normal, fonts.italic]) digest.update(await readFile(file));
  for (const name of PACKAGES) digest.update(`${name}@${await versionOf(name)}`);
  return digest.digest('hex');
}

async function versionOf(name: string): Promise<string> {
  const file = findPackageJSON(name, fileURLToPath(import.meta.url));
  if (file === undefined) return 'missing';
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version?: string };
  return version ?? 'unknown';
}
