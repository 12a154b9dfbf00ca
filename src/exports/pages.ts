/** Every page of an entry with its owner and review days, for programs that remind people. */
import { z } from 'zod';
import { KIND_NAMES } from '#schema/kinds.ts';
import type { Organisation } from '#model/organisation.ts';
import { allEntries, routeOf } from '#views/routes.ts';
import { addressOf, type ExportPlace } from './place.ts';

const day = z.iso.date();

/** The shape of the file. */
export const pagesFile = z.strictObject({
  version: z.literal(1),
  /** The day as of which the file was made. */
  today: day,
  pages: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(KIND_NAMES),
      title: z.string(),
      /** Whole where the build knows the address of the site, else from the root of the host. */
      url: z.string(),
      /** A role, never a person. */
      owner: z.string(),
      reviewed: day.nullable(),
      nextReview: day.nullable(),
      /** Below the content folder. */
      file: z.string(),
    }),
  ),
});

export function pagesText(organisation: Organisation, place: ExportPlace): string {
  const file: z.output<typeof pagesFile> = {
    version: 1,
    today: organisation.today,
    pages: allEntries(organisation).map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      title: entry.title,
      url: addressOf(place, routeOf(entry)),
      owner: entry.owner,
      reviewed: entry.reviewed ?? null,
      nextReview: entry.nextReview ?? null,
      file: entry.file,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
