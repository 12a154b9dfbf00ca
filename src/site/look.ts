/** The look of the organisation, on its way into the one style sheet and into every page's frame. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PluginOption } from 'vite';
import type { Look } from '#schema/look.ts';
import { siteOf } from '#source/front-matter.ts';
import { lookFilesOf, type LookFiles } from '#source/look-files.ts';
import type { PageLook } from '#views/page.ts';
import { ASSETS_FOLDER } from './assets.ts';
import type { BuildOptions } from './options.ts';

type Place = Pick<BuildOptions, 'content' | 'base'>;

/** What pages must know of the look. */
export function pageLookOf({ content, base }: Place, look: Look): PageLook {
  const { logo, font } = lookFilesOf(content, look);
  return { logo: logo && { url: urlOf(base, logo), width: logo.width, height: logo.height }, font: font && urlOf(base, font.normal) };
}

/** Puts the fonts into the style sheets, and the organisation's colours and fonts in the place of Gaitway's. */
export function lookStyles(options: Place): PluginOption {
  return {
    name: 'gaitway:look',
    enforce: 'pre',
    load(id) {
      const sheet = id.split('?')[0] ?? '';
      if (!SHEETS.includes(sheet)) return undefined;
      const file = join(options.content, 'site.yaml');
      this.addWatchFile(file);
      const own = readFileSync(styleFile('look.css'), 'utf8');
      const site = existsSync(file) ? siteOf(readFileSync(file, 'utf8'), 'site.yaml').site : undefined;
      return `${readFileSync(sheet, 'utf8')}\n${site ? lookCss(own, site.look, lookFilesOf(options.content, site.look), options.base) : own}`;
    },
  };
}

/** The style sheet of the look. */
export function lookCss(own: string, { accent }: Look, { font }: Pick<LookFiles, 'font'>, base: string): string {
  const fonts = font ? faceOf(urlOf(base, font.normal), 'normal') + (font.italic ? faceOf(urlOf(base, font.italic), 'italic') : '') : own;
  if (!accent) return fonts;
  const pair = `light-dark(${accent.light}, ${accent.dark})`;
  // Colours that the reader's system forces stay as it wants them.
  return `${fonts}\n@media (forced-colors: none) { :root:root { --rubric: ${pair}; --mm-rubric: ${pair}; } }\n`;
}

/** The style sheets of pages and of paper, each a single file for the browser; an import of its own would be a request of its own. */
const SHEETS = [styleFile('index.css'), styleFile('paper.css')];

function styleFile(name: string): string {
  return fileURLToPath(new URL(`../styles/${name}`, import.meta.url)).replaceAll('\\', '/');
}

/** Under the name of Gaitway's own font, since that is the name in drawings; they are measured with this one. */
function faceOf(url: string, style: string): string {
  return `@font-face { font-family: 'Atkinson Hyperlegible Next'; src: url('${url}') format('woff2'); font-weight: 400 700; font-style: ${style}; font-display: optional; }\n`;
}

function urlOf(base: string, { url }: { readonly url: string }): string {
  return `${base}${ASSETS_FOLDER}/${url}`;
}
