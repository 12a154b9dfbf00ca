/** Astro's list of collections: one for every kind of entry, one for the organisation's own settings, one for drawings. */
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { ProgressFile } from '#model/progress.ts';
import { KINDS, type KindName } from '#schema/kinds.ts';
import { ledger } from '#schema/ledger.ts';
import { site } from '#schema/site.ts';
import { contentLoader, diagramLoader, siteLoader } from '#site/loader.ts';

const kinds = {
  department: defineCollection({ loader: contentLoader('department'), schema: KINDS.department.schema }),
  tool: defineCollection({ loader: contentLoader('tool'), schema: KINDS.tool.schema }),
  playbook: defineCollection({ loader: contentLoader('playbook'), schema: KINDS.playbook.schema }),
  phase: defineCollection({ loader: contentLoader('phase'), schema: KINDS.phase.schema }),
  policy: defineCollection({ loader: contentLoader('policy'), schema: KINDS.policy.schema }),
  risk: defineCollection({ loader: contentLoader('risk'), schema: KINDS.risk.schema }),
  control: defineCollection({ loader: contentLoader('control'), schema: KINDS.control.schema }),
  pitfall: defineCollection({ loader: contentLoader('pitfall'), schema: KINDS.pitfall.schema }),
  'use-case': defineCollection({ loader: contentLoader('use-case'), schema: KINDS['use-case'].schema }),
  metric: defineCollection({ loader: contentLoader('metric'), schema: KINDS.metric.schema }),
  update: defineCollection({ loader: contentLoader('update'), schema: KINDS.update.schema }),
  review: defineCollection({ loader: contentLoader('review'), schema: KINDS.review.schema }),
} satisfies Record<KindName, unknown>;

export const collections = {
  ...kinds,
  site: defineCollection({
    loader: siteLoader(),
    schema: z.object({
      site,
      ledger: ledger.optional(),
      drafts: z.array(z.string()),
      progress: z.array(z.custom<ProgressFile>()),
      diagnostics: z.array(z.custom<Diagnostic>()),
    }),
  }),
  diagram: defineCollection({
    loader: diagramLoader(),
    schema: z.object({ source: z.string(), title: z.string(), svg: z.string(), width: z.number(), height: z.number() }),
  }),
};
