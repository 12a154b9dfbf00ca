/** Small content for unit tests: entries as their schemas give them, and a playbook to change in one place. */
import type { z } from 'zod';
import { KINDS, type KindName } from '#schema/kinds.ts';
import { CHECKS } from '#schema/pitfall.ts';
import { site as siteSchema, type Site } from '#schema/site.ts';
import { buildOrganisation, type BuildContext } from '#model/build.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { EMPTY_BODY, type AnyEntry, type Body, type BodyLink, type BodyNode } from '#model/entry.ts';
import type { Organisation, Playbook } from '#model/organisation.ts';

/** What an author may write for a kind. */
export type InputOf<K extends KindName> = z.input<(typeof KINDS)[K]['schema']>;
export type ActionInput = NonNullable<InputOf<'policy'>['obligations']>[number];
export type CriterionInput = NonNullable<InputOf<'phase'>['gate']>['criteria'][number];

export const PLAYBOOK = 'growth';
export const TODAY = '2026-06-15';

/** The least that each kind asks for. */
const LEAST: { readonly [K in KindName]: Omit<InputOf<K>, 'title' | 'summary' | 'owner'> } = {
  department: { lead: 'Head', contact: 'The front desk' },
  tool: { category: 'Writing', status: 'approved', vendor: 'Maker', departments: 'all' },
  playbook: { start: '2026-01-01', phases: ['prepare', 'go'] },
  phase: { tagline: 'A step', question: 'What now?', aim: 'To get on', duration: '12 weeks' },
  policy: { status: 'approved', version: '1.0', departments: 'all', fromPhase: 'prepare' },
  risk: { phases: ['prepare'], likelihood: 2, impact: 3 },
  control: { phases: { prepare: { expectation: 'It is known' } } },
  pitfall: { phases: ['prepare'], signs: ['A sign'], consequence: 'It hurts' },
  'use-case': { phase: 'prepare', departments: ['sales'], status: 'idea' },
  metric: { unit: '%', better: 'higher', source: 'The books' },
  update: { date: '2026-05-01', type: 'success' },
  review: {
    date: '2026-05-02',
    period: { from: '2026-01-01', to: '2026-04-30' },
    worked: ['This'],
    didNotWork: ['That'],
    conclusions: [{ text: 'Go on', nothingBecause: 'It is right' }],
  },
};

interface EntryOptions {
  readonly playbook?: string;
  readonly body?: Partial<Body>;
}

/**
 * An entry that its schema accepts.
 * @param slug for a playbook its id
 * @param fields what differs from the least that the kind asks for
 */
export function anEntry<K extends KindName>(
  kind: K,
  slug: string,
  fields: Partial<InputOf<K>> = {},
  { playbook = PLAYBOOK, body = {} }: EntryOptions = {},
): AnyEntry {
  const { scope, folder, schema } = KINDS[kind];
  const data = schema.parse({ title: titleOf(slug), summary: `About ${slug}.`, owner: 'Somebody', ...LEAST[kind], ...fields });
  const ofPlaybook = folder === null ? slug : scope === 'playbook' ? playbook : undefined;
  const below = folder === null ? 'playbook' : `${folder}/${slug}`;
  const id = folder === null ? slug : ofPlaybook === undefined ? below : `${ofPlaybook}/${below}`;
  const file = `${ofPlaybook === undefined ? '' : `playbooks/${ofPlaybook}/`}${below}.mdx`;
  return { kind, id, slug, playbook: ofPlaybook, file, data, body: { ...EMPTY_BODY, ...body } } as unknown as AnyEntry;
}

/** An action for every department, unless it says otherwise. */
export function anAction(id: string, fields: Partial<ActionInput> = {}): ActionInput {
  return { id, do: `Do ${id}`, departments: 'all', ...fields };
}

/** A body that links to entries. */
export function linksTo(...targets: readonly (string | Partial<BodyLink>)[]): Partial<Body> {
  return {
    links: targets.map((target, index): BodyLink => {
      const link = typeof target === 'string' ? { entry: target } : target;
      return { entry: '', anchor: undefined, written: `../${link.entry ?? ''}.mdx`, line: 10 + index, column: 5, ...link };
    }),
  };
}

/** A body with one component, inside a note. */
export function bodyWith(component: string, props: Record<string, string>): Partial<Body> {
  const position = { line: 12, column: 1 };
  const nodes: BodyNode[] = [
    '<p>Text</p>',
    { component: 'Note', props: {}, position, children: [{ component, props, position: { line: 13, column: 3 }, children: [] }] },
  ];
  return { nodes };
}

/** Small content is full of holes, so the playbook checks are silent where a test does not ask for them. */
export const CHECKS_OFF: Site['checks'] = Object.fromEntries(CHECKS.map((code) => [code, 'off']));

export function aSite(fields: Partial<z.input<typeof siteSchema>> = {}): Site {
  return siteSchema.parse({
    organisation: 'Acme',
    title: 'Acme playbooks',
    summary: 'What we are up to.',
    contact: { role: 'Editor' },
    dataClasses: [
      { id: 'open', title: 'Open', summary: 'For everybody' },
      { id: 'secret', title: 'Secret', summary: 'For few' },
    ],
    checks: CHECKS_OFF,
    ...fields,
  });
}

/** Two departments and a playbook with the phases "prepare" and "go". */
export const FRAME: readonly AnyEntry[] = [
  anEntry('department', 'sales'),
  anEntry('department', 'finance'),
  anEntry('playbook', PLAYBOOK),
  anEntry('phase', 'prepare'),
  anEntry('phase', 'go'),
];

/** The frame with more entries; one with the id of an entry of the frame takes its place. */
export function contentWith(...entries: readonly AnyEntry[]): AnyEntry[] {
  const ids = new Set(entries.map(({ id }) => id));
  return [...FRAME.filter(({ id }) => !ids.has(id)), ...entries];
}

/** The frame and more, linked. */
export function linked(
  entries: readonly AnyEntry[] = [],
  context: Partial<BuildContext> & { readonly site?: Site } = {},
): { readonly organisation: Organisation; readonly playbook: Playbook; readonly diagnostics: readonly Diagnostic[] } {
  const { site = aSite(), today = TODAY, ...known } = context;
  const { organisation, diagnostics } = buildOrganisation(contentWith(...entries), site, { today, ...known });
  const playbook = organisation.playbooks[0];
  if (!playbook) throw new Error('The content has no playbook.');
  return { organisation, playbook, diagnostics };
}

/** The same, for tests of what stands on sound content. */
export function sound(
  entries: readonly AnyEntry[] = [],
  context: Partial<BuildContext> & { readonly site?: Site } = {},
): { readonly organisation: Organisation; readonly playbook: Playbook } {
  const { diagnostics, ...rest } = linked(entries, context);
  if (diagnostics.length > 0) throw new Error(`The content of this test is not sound: ${diagnostics.map(({ message }) => message).join(' ')}`);
  return rest;
}

function titleOf(slug: string): string {
  return slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
}
