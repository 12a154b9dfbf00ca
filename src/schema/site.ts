import { z } from 'zod';
import { date, line, ref, slug, text } from './fields.ts';
import { look } from './look.ts';
import { CHECKS, type CheckCode } from './pitfall.ts';

/** What a playbook check may be set to. Mistakes that leave holes in the site are errors and no setting changes that. */
const level = z.enum(['error', 'warning', 'off']);
const levels = Object.fromEntries(CHECKS.map((code) => [code, level.optional()])) as Record<CheckCode, z.ZodOptional<typeof level>>;

/** `site.yaml`: the organisation and how its site is set up. */
export const site = z.strictObject({
  /** The name of the organisation, shown in the header. */
  organisation: line,
  /**
   * A name for this content that never changes. Readers' ticks are kept under it and under the path of the site, so that two sites of one host do not
   * mix; changing it leaves their ticks behind.
   */
  id: slug.optional(),
  /** The title of the site. */
  title: line,
  /** One sentence of purpose for the home page. */
  summary: text,
  /** BCP 47 language tag of the content, such as en-GB. */
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as en-GB')
    .default('en-GB'),
  /** A banner over every page, for example that the organisation is fictional. Leave it out for none. */
  banner: line.optional(),
  /** Where readers write to. */
  contact: z.strictObject({ role: line, email: z.email('is not an e-mail address').optional() }),
  /** The repository that holds the content, for edit and propose links. */
  source: z
    .strictObject({
      /** Address under which a content file can be edited; `{path}` stands for its path below the content folder. */
      edit: z
        .url('is not an address')
        .refine((url) => url.includes('{path}'), 'has no {path} in it')
        .optional(),
      /** Address where a change or an idea can be proposed; `{title}` and `{path}` are filled in. */
      propose: z.url('is not an address').optional(),
      /** Address of a form for ideas, such as a form of GitHub made from `exports/use-case-form.yml`; `{title}` and `{playbook}` are filled in. */
      idea: z.url('is not an address').optional(),
    })
    .default({}),
  /** The order of playbooks in the header. Those not named follow by title. */
  playbooks: z.array(ref).default([]),
  /** Classes of data, from least to most sensitive. */
  dataClasses: z.array(z.strictObject({ id: slug, title: line, summary: line })).default([]),
  /** Colours, logo and font, where they are not Gaitway's own. */
  look: look.default({}),
  /** How grave the findings of a playbook check are, by its code, where it differs from what the program says. */
  checks: z.strictObject(levels).default({}),
  /** Findings that stand for a while, by decision. */
  waivers: z
    .array(
      z.strictObject({
        /** The code of the playbook check. */
        check: z.enum(CHECKS),
        /** The full id of the entry, such as `growth/policies/travel`, `departments/finance`, or that of the playbook itself. */
        entry: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+){0,2}$/, 'is not the full id of an entry, such as growth/policies/travel'),
        reason: line,
        /** The last day on which it stands. */
        expires: date,
      }),
    )
    .default([]),
  /** Day of the build, where the command line does not say. For demonstrations only. */
  today: date.optional(),
});

export type Site = z.output<typeof site>;
