/** Ids are for ever: what is wrong with former, vanished, removed and new ones. */
import { placeOfId } from '#schema/kinds.ts';
import type { Ledger } from '#schema/ledger.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../suggest.ts';
import { aliasesOf, nounOf, successorOf, tombstoneOf, type Alias, type IdHistory } from './history.ts';
import { entryOfAddress, type Identified } from './identified.ts';
import { anchorOf, probableRename } from './renames.ts';

/** The file of the ledger, below the content folder. */
export const LEDGER_FILE = 'ids.yaml';

/** Ids of entries that exist and are not linked. */
export interface Unlinked {
  readonly drafts: readonly string[];
  /** With mistakes of their own, so that nobody knows what stands in them. */
  readonly invalid: readonly string[];
}

/**
 * Every problem that ids have with their past.
 * @param ledger undefined where the content keeps none; then only aliases are looked at
 */
export function idProblemsOf(history: IdHistory, ledger: Ledger | undefined, unlinked: Unlinked): Diagnostic[] {
  const aliases = aliasesOf([...history.current.values()]);
  return [...aliasProblemsOf(aliases, history, ledger), ...(ledger ? ledgerProblemsOf(history, ledger, unlinked) : [])];
}

function aliasProblemsOf(aliases: readonly Alias[], { current }: IdHistory, ledger: Ledger | undefined): Diagnostic[] {
  const claimed = new Map<string, Alias>();
  return aliases.flatMap((alias): Diagnostic[] => {
    const { address, of, path } = alias;
    const here = { file: of.file, path };
    const first = claimed.get(address);
    if (!first) claimed.set(address, alias);
    const holder = current.get(address);
    const tombstone = ledger && Object.hasOwn(ledger.removed, address) ? ledger.removed[address] : undefined;
    if (placeOfId(entryOfAddress(address)) === undefined) return [{ code: 'reserved-id', ...here, message: `"${address}" can never have been an id.` }];
    if (holder === of) return [{ code: 'self-reference', ...here, message: `"${address}" is what it is called now.` }];
    if (holder) return [{ code: 'id-reused', ...here, message: `"${address}" is no former id: ${holder.file} has it now.` }];
    if (first)
      return [
        { code: 'id-reused', ...here, message: `"${address}" is said to be a former id of "${first.of.address}" as well; it can lead to one of them only.` },
      ];
    if (tombstone)
      return [{ code: 'id-reused', ...here, message: `"${address}" is recorded as removed on ${tombstone.on}, so it cannot be called "${of.address}" now.` }];
    if (ledger && !Object.hasOwn(ledger.ids, address)) {
      const gone = Object.keys(ledger.ids).filter((id) => !current.has(id));
      return [{ code: 'unknown-former-id', ...here, message: `"${address}" was never recorded as an id.`, suggestion: nearest(address, gone) }];
    }
    return [];
  });
}

function ledgerProblemsOf(history: IdHistory, ledger: Ledger, unlinked: Unlinked): Diagnostic[] {
  return [
    ...reusedOf(history, ledger),
    ...vanishedOf(history, ledger, unlinked),
    ...tombstoneProblemsOf(history, ledger, unlinked),
    ...unrecordedOf(history, ledger),
  ];
}

function reusedOf({ current }: IdHistory, { removed }: Ledger): Diagnostic[] {
  return Object.entries(removed).flatMap(([address, { on, because }]): Diagnostic[] => {
    const item = current.get(address);
    if (!item) return [];
    const path = item.part ? [...item.path, 'id'] : item.path;
    return [
      { code: 'id-reused', file: item.file, path, message: `"${address}" was removed on ${on} (${because}), and is the id of this ${nounOf(address)} now.` },
    ];
  });
}

/** Recorded ids that nothing has and nothing explains; of what vanished whole, only the whole. */
export function vanishedIdsOf({ current, former }: Pick<IdHistory, 'current' | 'former'>, ledger: Ledger, unlinked: Unlinked): string[] {
  const gone = new Set(
    Object.keys(ledger.ids).filter(
      (address) => !current.has(address) && !former.has(address) && !mayExist(address, unlinked) && tombstoneOf(address, ledger) === undefined,
    ),
  );
  return [...gone].filter((address) => {
    const entry = entryOfAddress(address);
    const playbook = placeOfId(entry)?.playbook ?? entry;
    return !(address !== entry && gone.has(entry)) && !(address !== playbook && gone.has(playbook));
  });
}

/** In an entry that is not linked; any entry with mistakes may have been called what another of its folder is not called any more. */
function mayExist(address: string, { drafts, invalid }: Unlinked): boolean {
  const entry = entryOfAddress(address);
  const playbook = placeOfId(entry)?.playbook ?? entry;
  const names = [...drafts, ...invalid];
  return names.includes(entry) || names.includes(playbook) || invalid.some((name) => folderOf(name) === folderOf(entry));
}

function folderOf(entry: string): string {
  return entry.slice(0, entry.lastIndexOf('/') + 1);
}

function vanishedOf(history: IdHistory, ledger: Ledger, unlinked: Unlinked): Diagnostic[] {
  const fresh = unrecordedIdsOf(history, ledger);
  return vanishedIdsOf(history, ledger, unlinked).map((address) => {
    const rename = renameOf(address, ledger, fresh);
    const how = rename === undefined ? '' : ` If it was renamed, write "aliases: [${aliasFor(address, rename)}]" there.`;
    const title = ledger.ids[address] ?? '';
    return {
      code: 'id-vanished',
      file: LEDGER_FILE,
      path: ['ids', address],
      at: 'key',
      message: `The ${nounOf(address)} "${address}" (${title}) is recorded, and nothing has this id any more.${how}`,
      suggestion: rename?.address,
    };
  });
}

/** The new id that a vanished one most likely is now. */
export function renameOf(address: string, { ids }: Ledger, fresh: readonly Identified[]): Identified | undefined {
  const parts = address.includes('#') ? [] : Object.keys(ids).flatMap((id) => (id.startsWith(`${address}#`) ? anchorOf(id) : []));
  return probableRename({ address, title: ids[address] ?? '', parts }, fresh);
}

/** What to write: the bare id where only that has changed. */
function aliasFor(address: string, { address: now }: Identified): string {
  const split = /^(.*?)([^/#]+)$/;
  const [, place = '', name = ''] = split.exec(address) ?? [];
  const isNear = place === split.exec(now)?.[1];
  return isNear ? name.replace(address.includes('#') ? /^[a-z]+-/ : '', '') : address;
}

function tombstoneProblemsOf(history: IdHistory, ledger: Ledger, unlinked: Unlinked): Diagnostic[] {
  return Object.entries(ledger.removed).flatMap(([address, { see }]): Diagnostic[] => {
    if (!Object.hasOwn(ledger.ids, address)) {
      const message = `"${address}" is said to be removed, and was never recorded as an id.`;
      return [
        { code: 'unknown-former-id', file: LEDGER_FILE, path: ['removed', address], at: 'key', message, suggestion: nearest(address, Object.keys(ledger.ids)) },
      ];
    }
    if (see === undefined || successorOf(see, ledger, history.current, history.former) !== undefined) return [];
    if (mayExist(see, unlinked)) return [];
    const here = { file: LEDGER_FILE, path: ['removed', address, 'see'] };
    if (see === address) return [{ code: 'self-reference', ...here, message: `"${address}" is its own successor.` }];
    const known = Object.hasOwn(ledger.ids, see);
    const message = known ? `"${see}" is gone as well, and nothing took its place.` : `"${see}" names nothing that readers could look at instead.`;
    return [{ code: 'broken-reference', ...here, message, suggestion: known ? undefined : nearest(see, history.current.keys()) }];
  });
}

/** What is in the content and not in the ledger. */
export function unrecordedIdsOf({ current }: Pick<IdHistory, 'current'>, { ids }: Ledger): Identified[] {
  return [...current.values()].filter(({ address }) => !Object.hasOwn(ids, address));
}

/** One finding for each file, so that a new entry says so once. */
function unrecordedOf(history: IdHistory, ledger: Ledger): Diagnostic[] {
  return [...Map.groupBy(unrecordedIdsOf(history, ledger), ({ file }) => file)].flatMap(([file, items]): Diagnostic[] => {
    const [first, ...others] = items;
    if (!first) return [];
    const more = others.length === 0 ? '' : `, nor ${others.length === 1 ? 'is' : 'are'} ${others.length} more of this file`;
    return [{ code: 'id-unrecorded', file, path: first.part ? [...first.path, 'id'] : [], message: `"${first.address}" is not in ${LEDGER_FILE} yet${more}.` }];
  });
}
