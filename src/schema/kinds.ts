/** THE register of kinds: what an author may write, where it lives, and what readers call it. */
import type { z } from 'zod';
import { control } from './control.ts';
import { department } from './department.ts';
import { SLUG } from './fields.ts';
import { metric } from './metric.ts';
import { phase } from './phase.ts';
import { pitfall } from './pitfall.ts';
import { playbook } from './playbook.ts';
import { policy } from './policy.ts';
import { review } from './review.ts';
import { risk } from './risk.ts';
import { tool } from './tool.ts';
import { update } from './update.ts';
import { useCase } from './use-case.ts';

interface KindRow {
  /** Entries of a playbook live below it; those of the organisation at the top. */
  readonly scope: 'organisation' | 'playbook';
  /** Folder of the entries, which is also their URL segment; the playbook itself has none. */
  readonly folder: string | null;
  readonly schema: z.ZodObject;
  readonly label: string;
  readonly plural: string;
}

export const KINDS = {
  department: { scope: 'organisation', folder: 'departments', schema: department, label: 'Department', plural: 'Departments' },
  tool: { scope: 'organisation', folder: 'tools', schema: tool, label: 'Tool', plural: 'Tools' },
  playbook: { scope: 'playbook', folder: null, schema: playbook, label: 'Playbook', plural: 'Playbooks' },
  phase: { scope: 'playbook', folder: 'phases', schema: phase, label: 'Phase', plural: 'Phases' },
  policy: { scope: 'playbook', folder: 'policies', schema: policy, label: 'Policy', plural: 'Policies' },
  risk: { scope: 'playbook', folder: 'risks', schema: risk, label: 'Risk', plural: 'Risks' },
  control: { scope: 'playbook', folder: 'controls', schema: control, label: 'Concern', plural: 'Concerns' },
  pitfall: { scope: 'playbook', folder: 'pitfalls', schema: pitfall, label: 'Pitfall', plural: 'Pitfalls' },
  'use-case': { scope: 'playbook', folder: 'use-cases', schema: useCase, label: 'Use case', plural: 'Use cases' },
  metric: { scope: 'playbook', folder: 'metrics', schema: metric, label: 'Metric', plural: 'Metrics' },
  update: { scope: 'playbook', folder: 'updates', schema: update, label: 'Update', plural: 'Updates' },
  review: { scope: 'playbook', folder: 'reviews', schema: review, label: 'Review', plural: 'Reviews' },
} as const satisfies Record<string, KindRow>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as KindName[];

/** What the schema of a kind gives after validation. */
export type DataOf<K extends KindName> = z.output<(typeof KINDS)[K]['schema']>;

/** Ids that no entry may have: hosts and Windows give them a meaning of their own. */
const RESERVED_EVERYWHERE = ['404', 'index', 'con', 'prn', 'aux', 'nul'];

/** URL segments that the site itself uses, so no playbook may be called so. */
const RESERVED_FOR_PLAYBOOKS = [
  'assets',
  'calendar',
  'changes',
  'checks',
  'departments',
  'exports',
  'guide',
  'health',
  'lessons',
  'may-i',
  'pagefind',
  'schemas',
  'search',
  'tools',
];

/** Where an entry belongs, read off its path alone. */
export interface EntryPlace {
  readonly kind: KindName;
  /** Path without extension and without `playbooks/`: `finance` of departments is `departments/finance`, a policy is `ai-adoption/policies/acceptable-use`. */
  readonly id: string;
  readonly slug: string;
  readonly playbook: string | undefined;
}

export type MisplacedReason = 'unknown-folder' | 'bad-id' | 'reserved-id' | 'wrong-extension';

/**
 * The identity of an entry, from its path below the content folder.
 * @param path with forward slashes, such as `playbooks/ai-adoption/policies/acceptable-use.mdx`
 * @returns its place, or why it has none
 */
export function entryPlaceOf(path: string): EntryPlace | { readonly misplaced: MisplacedReason; readonly segment: string } {
  const file = /\.mdx?$/.exec(path);
  if (!file) return { misplaced: 'wrong-extension', segment: path.split('/').at(-1) ?? path };
  const segments = path.slice(0, file.index).split('/');
  const slug = segments.at(-1) ?? '';
  const inPlaybook = segments[0] === 'playbooks';
  const playbook = inPlaybook ? segments[1] : undefined;
  const folder = inPlaybook ? segments[2] : segments[0];
  const isPlaybook = inPlaybook && segments.length === 3 && folder === 'playbook';
  const kind = isPlaybook ? 'playbook' : KIND_NAMES.find((name) => KINDS[name].folder === folder && (KINDS[name].scope === 'playbook') === inPlaybook);
  if (!kind || (!isPlaybook && segments.length !== (inPlaybook ? 4 : 2))) {
    return { misplaced: 'unknown-folder', segment: segments.slice(0, -1).join('/') };
  }
  for (const name of isPlaybook ? [playbook ?? ''] : [playbook, slug].filter((part) => part !== undefined)) {
    if (!SLUG.test(name) || name.length > 64) return { misplaced: 'bad-id', segment: name };
    if (RESERVED_EVERYWHERE.includes(name)) return { misplaced: 'reserved-id', segment: name };
  }
  if (playbook !== undefined && RESERVED_FOR_PLAYBOOKS.includes(playbook)) return { misplaced: 'reserved-id', segment: playbook };
  if (isPlaybook) return { kind, id: playbook ?? '', slug: playbook ?? '', playbook };
  return { kind, id: inPlaybook ? `${playbook ?? ''}/${folder ?? ''}/${slug}` : `${folder ?? ''}/${slug}`, slug, playbook };
}

/** The file of the entry that has a full id, below the content folder: `playbooks/growth/policies/travel.mdx`. */
export function fileOfId(id: string): string {
  const segments = id.split('/').length;
  return `${segments === 1 ? `playbooks/${id}/playbook` : segments === 3 ? `playbooks/${id}` : id}.mdx`;
}

/** The place of the entry that has a full id, such as `growth/policies/travel`; `undefined` where no entry can have it. */
export function placeOfId(id: string): EntryPlace | undefined {
  const place = entryPlaceOf(fileOfId(id));
  return 'misplaced' in place || place.id !== id ? undefined : place;
}
