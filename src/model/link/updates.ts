import { KIND_NAMES, KINDS } from '#schema/kinds.ts';
import type { Review, Update } from '../organisation.ts';
import { nearest } from '../suggest.ts';
import { audienceOf, baseOf, below, entriesOf, isInvalid, report, resolve, type LinkContext, type Place } from './context.ts';
import type { PlaybookScope } from './scope.ts';

export function linkUpdates(context: LinkContext, scope: PlaybookScope): Update[] {
  return newestFirst(
    entriesOf(context, 'update', scope.id).map((entry) => {
      const { data, file } = entry;
      if (data.phase !== undefined) resolve(context, { file, path: ['phase'] }, data.phase, scope.phases, 'phase of this playbook');
      return {
        ...baseOf(context, { ...entry, playbook: scope.id }),
        date: data.date,
        type: data.type,
        about: resolveAnyKind(context, scope.id, { file, path: ['about'] }, data.about),
        departments: audienceOf(context, { file, path: ['departments'] }, data.departments),
      };
    }),
  );
}

export function linkReviews(context: LinkContext, scope: PlaybookScope): Review[] {
  return newestFirst(
    entriesOf(context, 'review', scope.id).map((entry) => {
      const { data, file } = entry;
      if (data.phase !== undefined) resolve(context, { file, path: ['phase'] }, data.phase, scope.phases, 'phase of this playbook');
      return {
        ...baseOf(context, { ...entry, playbook: scope.id }),
        date: data.date,
        period: data.period,
        phase: data.phase,
        worked: data.worked,
        didNotWork: data.didNotWork,
        conclusions: data.conclusions.map((conclusion, index) => ({
          text: conclusion.text,
          changes: 'changes' in conclusion ? resolveAnyKind(context, scope.id, { file, path: ['conclusions', index, 'changes'] }, conclusion.changes) : [],
          nothingBecause: 'nothingBecause' in conclusion ? conclusion.nothingBecause : undefined,
        })),
      };
    }),
  );
}

/** The full ids of entries of any kind: a bare slug where one entry has it, `folder/slug` where several do. Tools and departments count too. */
function resolveAnyKind(context: LinkContext, playbook: string, place: Place, written: readonly string[]): string[] {
  const reachable = context.entries.filter((entry) => entry.playbook === playbook || entry.playbook === undefined);
  return written.flatMap((name, index) => {
    const found = reachable.filter((entry) => entry.slug === name || `${KINDS[entry.kind].folder ?? ''}/${entry.slug}` === name);
    if (found.length === 1) return found.map((entry) => entry.id);
    if (found.length === 0 && isInvalid(context, name)) return [];
    const at = below(place, index);
    if (found.length === 0 && isDraft(context, playbook, name)) {
      report(context, at, 'broken-reference', `"${name}" is a draft, so it is not on the site and nothing may lead to it.`);
    } else if (found.length === 0) {
      report(
        context,
        at,
        'broken-reference',
        `"${name}" names no entry of this playbook.`,
        nearest(
          name,
          reachable.map((entry) => entry.slug),
        ),
      );
    } else {
      const choices = found.map((entry) => `${KINDS[entry.kind].folder ?? ''}/${entry.slug}`).join(' or ');
      report(context, at, 'broken-reference', `"${name}" names several entries of this playbook; write ${choices}.`);
    }
    return [];
  });
}

function isDraft({ drafts }: LinkContext, playbook: string, name: string): boolean {
  const folders = KIND_NAMES.map((kind) => (KINDS[kind].scope === 'playbook' ? `${playbook}/` : '') + (KINDS[kind].folder ?? ''));
  return folders.some((folder) => drafts.has(`${folder}/${name}`)) || drafts.has(`${playbook}/${name}`) || drafts.has(name);
}

function newestFirst<T extends { readonly date: string; readonly slug: string }>(entries: T[]): T[] {
  return entries.sort((a, b) => b.date.localeCompare(a.date) || a.slug.localeCompare(b.slug));
}
