/** Whether words in the colours of an organisation can be read on the site's papers. */
import type { Site } from '#schema/site.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The two sheets of each theme, as the style sheet has them. */
export const PAPERS = { light: ['#faf8f2', '#f1ede2'], dark: ['#10151d', '#18202b'] } as const;

/** What WCAG 2.2 asks of text (1.4.3). */
const ENOUGH = 4.5;

/** Accents of site.yaml that are too weak on a sheet that they stand on. */
export function contrastProblemsOf({ look }: Pick<Site, 'look'>): Diagnostic[] {
  const { accent } = look;
  if (!accent) return [];
  return (['light', 'dark'] as const).flatMap((theme): Diagnostic[] => {
    const weakest = Math.min(...PAPERS[theme].map((paper) => contrastOf(accent[theme], paper)));
    if (weakest >= ENOUGH) return [];
    // Rounded down, so that what fails never reads as enough.
    const shown = (Math.floor(weakest * 10) / 10).toFixed(1);
    return [
      {
        code: 'low-contrast',
        file: 'site.yaml',
        path: ['look', 'accent', theme],
        message: `"${accent[theme]}" has a contrast of ${shown} to 1 on the ${theme} paper; words need ${ENOUGH} to 1.`,
      },
    ];
  });
}

/** The contrast of two colours `#rrggbb`, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
