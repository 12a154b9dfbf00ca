/** What the check finds, as the page of health says it, for programs. */
import type { z } from 'zod';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { Organisation } from '#model/organisation.ts';
import { healthOf } from '#views/health.ts';
import type { healthFile } from './health-schema.ts';
import { schemaRouteOf } from './json-schema.ts';
import { addressOf, type ExportPlace } from './place.ts';

export function healthText(organisation: Organisation, diagnostics: readonly Diagnostic[], place: ExportPlace): string {
  const { groups, waived } = healthOf(organisation, diagnostics);
  const file: z.output<typeof healthFile> = {
    $schema: addressOf(place, schemaRouteOf('health')),
    version: 1,
    asOf: organisation.today,
    findings: groups.flatMap(({ code, route, findings }) =>
      findings.map(({ severity, file: path, position, message, entry: about }) => ({
        ...{ code, severity, file: path, line: position?.line, column: position?.column, message },
        entry: about?.id,
        url: addressOf(place, route),
      })),
    ),
    waived: waived.map(({ check, entry: about, reason, expires }) => ({ code: check, entry: about?.id, reason, expires })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
