import { z } from 'zod';

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour such as #0b5fa5');
const fileOf = (ending: RegExp, what: string) =>
  z
    .string()
    .regex(/^(?!\/)[^\\]+$/, 'is not the path of a file below the content folder')
    .regex(ending, what);
const font = fileOf(/\.woff2$/, 'is not a file that ends in .woff2');

/** How the site of an organisation looks, where it differs from Gaitway's own look. Files lie in the content folder. */
export const look = z.strictObject({
  /** The colour that says "now" and "follow", as #rrggbb: on the light paper and on the dark one. Words are set in it, so its contrast is checked. */
  accent: z.strictObject({ light: colour, dark: colour }).optional(),
  /** A picture that stands before the name of the organisation in the header; it must be seen on both papers. */
  logo: fileOf(/\.(?:svg|png|webp)$/, 'is not a file that ends in .svg, .png or .webp').optional(),
  /** The text font as WOFF2 with TrueType outlines, best a variable one with the weights 400 to 700. */
  font: z
    .strictObject({
      normal: font,
      /** Without it upright letters are slanted. */
      italic: font.optional(),
    })
    .optional(),
});

export type Look = z.output<typeof look>;
