import { KINDS } from '#schema/kinds.ts';
import type { AnyEntry } from '../entry.ts';
import type { Finding } from './finding.ts';

/**
 * Two entries of one kind and playbook that readers cannot tell apart: in lists and in the search they look the same. The first by its
 * id keeps the title, every other one is found.
 */
export function duplicateTitle(entries: readonly AnyEntry[]): Finding[] {
  const first = new Map<string, AnyEntry>();
  return entries.flatMap((entry): Finding[] => {
    const { kind, data } = entry;
    // The title names a playbook in the header of the site, whatever folder it lies in.
    const group = kind === 'playbook' ? '' : (entry.playbook ?? '');
    const key = [kind, group, data.title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()].join('\n');
    const other = first.get(key);
    if (!other) {
      first.set(key, entry);
      return [];
    }
    return [{ entry, path: ['title'], message: `"${data.title}" is the title of another ${KINDS[kind].label.toLowerCase()} too, in ${other.file}.` }];
  });
}
