/** The engine of the playbook checks: asks all of them, and stamps what they find with code and severity. */
import { CHECKS, type CheckCode } from '#schema/pitfall.ts';
import type { Site } from '#schema/site.ts';
import { DIAGNOSTICS, type Diagnostic, type Waived } from '../diagnostic.ts';
import { nearest } from '../suggest.ts';
import type { Finding } from './finding.ts';
import { CHECK_REGISTER, type Subject } from './index.ts';

/**
 * The findings of all checks, as site.yaml wants them: with its severities, without what it waives, and with what is wrong with its waivers.
 * @param known ids of entries that exist without being linked: drafts, and those that are not valid
 */
export function checkFindingsOf(
  subject: Subject,
  known: ReadonlySet<string>,
): { readonly diagnostics: readonly Diagnostic[]; readonly waived: readonly Waived[] } {
  const { site, today } = subject.organisation;
  const found = CHECKS.flatMap((code) => CHECK_REGISTER[code](subject).map((finding) => ({ code, finding })));
  const used = new Set<Waiver>();
  const standing: Diagnostic[] = [];
  const waived: Waived[] = [];
  for (const { code, finding } of found) {
    const waivers = site.waivers.filter((waiver) => waiver.check === code && waiver.entry === finding.entry.id && waiver.expires >= today);
    const [waiver] = waivers;
    for (const each of waivers) used.add(each);
    const diagnostics = diagnosticOf(code, finding, site);
    if (waiver) waived.push(...diagnostics.map((diagnostic) => ({ diagnostic, waiver: { reason: waiver.reason, expires: waiver.expires } })));
    else standing.push(...diagnostics);
  }
  return { diagnostics: [...standing, ...waiverProblemsOf(subject, used, known)], waived };
}

type Waiver = Site['waivers'][number];

function diagnosticOf(code: CheckCode, { entry, path, words, message, suggestion }: Finding, { checks }: Site): Diagnostic[] {
  const severity = checks[code] ?? DIAGNOSTICS[code].severity;
  return severity === 'off' ? [] : [{ code, severity, file: entry.file, path, words, message, suggestion }];
}

function waiverProblemsOf({ organisation, entries, holed }: Subject, used: ReadonlySet<Waiver>, known: ReadonlySet<string>): Diagnostic[] {
  const { site, today } = organisation;
  const ids = new Set(entries.map(({ id }) => id));
  return site.waivers.flatMap((waiver, index): Diagnostic[] => {
    const { check, entry, expires } = waiver;
    const at = (key: string) => ({ file: 'site.yaml', path: ['waivers', index, key] });
    // What is not linked as a whole cannot show that a waiver is of no use.
    if (used.has(waiver) || known.has(entry) || holed.has(entry.split('/')[0] ?? '')) return [];
    if (!ids.has(entry)) return [{ ...at('entry'), code: 'broken-reference', message: `"${entry}" names no entry.`, suggestion: nearest(entry, ids) }];
    if (expires < today) return [{ ...at('expires'), code: 'waiver-expired', message: `The waiver of "${check}" for "${entry}" ended on ${expires}.` }];
    return [{ ...at('check'), code: 'waiver-unused', message: `"${check}" finds nothing in "${entry}", so its waiver has nothing to waive.` }];
  });
}
