/** The pictures that bodies show, on their way from the content folder to the site. */
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '#schema/site.ts';
import type { AnyEntry, BodyAsset } from '#model/entry.ts';
import { MAX_PIXELS } from '#source/picture.ts';
import { lookAssetsOf, lookFilesOf } from '#source/look-files.ts';
import type { BuildOptions } from './options.ts';

/** Where pictures lie below the site's base. */
export const ASSETS_FOLDER = 'assets';

/** Every picture that an entry shows, once. Pictures of drafts are not among them, since drafts are no entries. */
export function shownAssets(entries: readonly AnyEntry[]): BodyAsset[] {
  const byUrl = new Map(entries.flatMap((entry) => entry.body.assets).map((asset) => [asset.url, asset]));
  return [...byUrl.values()];
}

/** The logo and the fonts of the organisation's look. */
export function lookAssets({ content }: Pick<BuildOptions, 'content'>, { look }: Pick<Site, 'look'>): BodyAsset[] {
  return lookAssetsOf(lookFilesOf(content, look));
}

/** Copies the pictures into a built site, and draws the narrower ones. */
export async function copyAssets(assets: readonly BodyAsset[], content: string, site: string): Promise<void> {
  for (const { file, url, scaledTo } of assets) {
    const target = join(site, ASSETS_FOLDER, url);
    mkdirSync(dirname(target), { recursive: true });
    if (scaledTo === undefined) cpSync(join(content, file), target);
    else await scaled(join(content, file), target, scaledTo);
  }
}

/** Loaded where it is needed only: most content has no photograph. */
async function scaled(file: string, target: string, width: number): Promise<void> {
  const { default: sharp } = await import('sharp');
  await sharp(file, { limitInputPixels: MAX_PIXELS }).autoOrient().resize({ width }).webp({ quality: 80 }).toFile(target);
}
