/** Content for the tests of playbook checks: what one check finds, and nothing else. */
import type { Diagnostic } from '#model/diagnostic.ts';
import type { AnyEntry } from '#model/entry.ts';
import type { CheckCode } from '#schema/pitfall.ts';
import type { Site } from '#schema/site.ts';
import { aSite, CHECKS_OFF, linked, type ActionInput } from '../../support/entries.ts';

interface Circumstances {
  readonly today?: string;
  readonly site?: Partial<Parameters<typeof aSite>[0]>;
  readonly drafts?: readonly string[];
  readonly invalid?: readonly string[];
}

/** A site on which only one check speaks, as loud as the register says. */
export function siteWithOnly(code: CheckCode, fields: Partial<Parameters<typeof aSite>[0]> = {}): Site {
  return aSite({ checks: { ...CHECKS_OFF, [code]: undefined }, ...fields });
}

/** The frame of two phases and two departments with more entries, checked for one thing. */
export function diagnosticsOf(code: CheckCode, entries: readonly AnyEntry[], { site = {}, ...context }: Circumstances = {}): readonly Diagnostic[] {
  return linked(entries, { site: siteWithOnly(code, site), ...context }).diagnostics;
}

/** What a check says, as "file path: message". */
export function findingsOf(code: CheckCode, entries: readonly AnyEntry[], circumstances: Circumstances = {}): string[] {
  return diagnosticsOf(code, entries, circumstances).map(({ code: found, file, path, words, message }) => {
    const place = words === undefined ? (path ?? []).join('.') : `text "${words}"`;
    return `${found === code ? '' : `${found} `}${file.replace('playbooks/growth/', '')} ${place}: ${message}`;
  });
}

/** An action that says everything. */
export function aWholeAction(id: string, fields: Partial<ActionInput> = {}): ActionInput {
  return { id, do: `Do ${id}`, departments: 'all', owner: 'Somebody', due: 'week 2', evidence: 'A paper', ...fields };
}

/** Its focus area in a phase. */
export function focusWith(...actions: readonly ActionInput[]): { id: string; title: string; summary: string; actions: ActionInput[] }[] {
  return [{ id: 'first', title: 'First', summary: 'What comes first.', actions: [...actions] }];
}
