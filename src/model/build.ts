import type { Ledger } from '#schema/ledger.ts';
import type { Site } from '#schema/site.ts';
import { checkFindingsOf } from './checks/run.ts';
import { contrastProblemsOf } from './contrast.ts';
import { severityOf, type Diagnostic, type Waived } from './diagnostic.ts';
import type { AnyEntry } from './entry.ts';
import { idHistoryOf } from './ids/history.ts';
import { idProblemsOf } from './ids/problems.ts';
import { checkBodies } from './link/bodies.ts';
import { baseOf, bySlug, entriesOf, isInvalid, report, resolveAll, type LinkContext } from './link/context.ts';
import { linkFoundations, linkPlaybook } from './link/playbooks.ts';
import { linkProgress } from './link/progress.ts';
import { linkTools } from './link/tools.ts';
import type { Organisation } from './organisation.ts';
import type { ProgressFile } from './progress.ts';

export interface BuildContext {
  /** The day as of which derived states hold, `YYYY-MM-DD`. */
  readonly today: string;
  /** Ids of entries that are drafts. */
  readonly drafts?: readonly string[];
  /** Ids of entries that exist and could not be read, so that what is said without them would be false. */
  readonly invalid?: readonly string[];
  /** What departments say about their progress. */
  readonly progress?: readonly ProgressFile[];
  /** Every id that was ever published, where the content keeps a record of them. */
  readonly ledger?: Ledger | undefined;
}

/**
 * Links entries into the model and asks the playbook checks about it: the one function that outsiders call.
 * @returns the organisation as far as it could be linked, and every problem found, apart from those that site.yaml waives; where one of them is an error,
 * the organisation has holes
 */
export function buildOrganisation(
  entries: readonly AnyEntry[],
  site: Site,
  { today, drafts = [], invalid = [], progress = [], ledger }: BuildContext,
): { organisation: Organisation; diagnostics: Diagnostic[]; waived: readonly Waived[] } {
  const history = idHistoryOf(entries, ledger);
  const context: LinkContext = {
    site,
    today,
    entries: [...entries].sort((a, b) => a.id.localeCompare(b.id, 'en')),
    drafts: new Set(drafts),
    invalid,
    history,
    departments: new Map(),
    dataClasses: new Map(site.dataClasses.map((dataClass) => [dataClass.id, dataClass])),
    diagnostics: [],
  };
  const departments = byTitle(
    entriesOf(context, 'department', undefined).map((entry) => ({
      ...baseOf(context, { ...entry, playbook: undefined }),
      alsoCalled: entry.data.alsoCalled,
      lead: entry.data.lead,
      contact: entry.data.contact,
    })),
  );
  for (const department of departments) context.departments.set(department.slug, department);

  const roots = context.entries.filter((entry) => entry.kind === 'playbook');
  reportOrphans(context, new Set(roots.map((entry) => entry.id)));
  const halves = roots.map((entry) => linkFoundations(context, entry));
  const policies = new Map(halves.flatMap((half) => half.policies.map((policy) => [`${half.entry.id}/${policy.slug}`, policy] as const)));
  const tools = byTitle(linkTools(context, policies));
  const playbooks = byTitle(halves.map((half) => linkPlaybook(context, half, bySlug(tools))));
  const order = resolveAll(context, { file: 'site.yaml', path: ['playbooks'] }, site.playbooks, bySlug(playbooks), 'playbook', '');
  checkBodies(context);
  const inOrder = [...order, ...playbooks.filter((playbook) => !order.includes(playbook))];
  const organisation: Organisation = {
    site,
    today,
    departments,
    tools,
    playbooks: inOrder,
    progress: linkProgress(context, progress, departments, inOrder),
    former: [...history.former].map(([from, to]) => ({ from, to, title: history.current.get(to)?.title ?? to })),
    removed: [...history.removed.values()],
  };
  const idProblems = idProblemsOf(history, ledger, { drafts, invalid });
  const holed = playbooksWithHoles(context.diagnostics, invalid);
  const findings = checkFindingsOf({ organisation, entries: context.entries, holed }, new Set([...drafts, ...invalid]));
  return { organisation, diagnostics: [...context.diagnostics, ...contrastProblemsOf(site), ...idProblems, ...findings.diagnostics], waived: findings.waived };
}

/** Ids of playbooks of which something is missing: an entry that could not be read, or what a field names. */
function playbooksWithHoles(diagnostics: readonly Diagnostic[], invalid: readonly string[]): ReadonlySet<string> {
  const inFields = diagnostics.filter((diagnostic) => diagnostic.path !== undefined && severityOf(diagnostic) === 'error');
  const files = inFields.flatMap(({ file }) => /^playbooks\/([^/]+)\//.exec(file)?.[1] ?? []);
  return new Set([...files, ...invalid.flatMap((id) => id.split('/')[0] ?? [])]);
}

/** A folder of entries without its playbook would silently not be shown. */
function reportOrphans(context: LinkContext, playbooks: ReadonlySet<string>): void {
  const missing = new Set<string>();
  for (const entry of context.entries) {
    if (entry.playbook === undefined || playbooks.has(entry.playbook) || missing.has(entry.playbook)) continue;
    missing.add(entry.playbook);
    if (!context.drafts.has(entry.playbook) && !isInvalid(context, entry.playbook))
      report(context, { file: entry.file, path: [] }, 'missing-playbook', `The playbook "${entry.playbook}" of this entry has no playbook.mdx.`);
  }
}

function byTitle<T extends { readonly title: string; readonly id: string }>(entries: T[]): T[] {
  return entries.sort((a, b) => a.title.localeCompare(b.title, 'en') || a.id.localeCompare(b.id, 'en'));
}
