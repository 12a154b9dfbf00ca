/** The folders in which entries lie. */
import { KINDS, KIND_NAMES } from '#schema/kinds.ts';
import { nearest } from '#model/suggest.ts';

export type Scope = (typeof KINDS)[keyof typeof KINDS]['scope'];

/** Folders of kinds: at the top of the content folder, or in the folder of a playbook. */
export function foldersOf(scope: Scope): string[] {
  return KIND_NAMES.flatMap((kind) => (KINDS[kind].scope === scope ? (KINDS[kind].folder ?? []) : []));
}

/** The folder that was meant: the commonest slip is the singular. */
export function nearestFolder(written: string, scope: Scope): string | undefined {
  const folders = foldersOf(scope);
  const known = scope === 'organisation' ? [...folders, 'playbooks'] : folders;
  const kind = KIND_NAMES.find((name) => name === written.toLowerCase().replace(/[ _]/g, '-') && KINDS[name].scope === scope);
  return (kind && (KINDS[kind].folder ?? undefined)) ?? nearest(written, known);
}
