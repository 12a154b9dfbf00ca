/** The pictures that bodies show, on their way from the content folder to the site. */
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '#schema/site.ts';
import type { AnyEntry, BodyAsset } from '#model/entry.ts';
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

/** Copies the pictures into a built site. */
export function copyAssets(assets: readonly BodyAsset[], content: string, site: string): void {
  for (const { file, url } of assets) {
    const target = join(site, ASSETS_FOLDER, url);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(content, file), target);
  }
}
