/** What in the content wants care: what the check finds, and what was decided to stand for a while. */
import type { Diagnostic } from '#model/diagnostic.ts';
import type { Entry, Organisation } from '#model/organisation.ts';
import { findingsByCode, type CodeFindings } from './checks.ts';
import { allEntries, codeRouteOf } from './routes.ts';

export interface HealthView {
  readonly groups: readonly CodeFindings[];
  readonly waived: readonly {
    readonly check: string;
    readonly route: string;
    readonly entry: Entry | undefined;
    readonly reason: string;
    readonly expires: string;
  }[];
}

export function healthOf(organisation: Organisation, diagnostics: readonly Diagnostic[]): HealthView {
  const entries = new Map(allEntries(organisation).map((entry) => [entry.id, entry]));
  const { site, today } = organisation;
  return {
    groups: findingsByCode(organisation, diagnostics),
    waived: site.waivers
      .filter(({ expires }) => expires >= today)
      .map(({ check, entry, reason, expires }) => ({ check, route: codeRouteOf(check), entry: entries.get(entry), reason, expires })),
  };
}
