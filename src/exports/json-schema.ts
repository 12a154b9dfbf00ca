import { z } from 'zod';
import { progress } from '#schema/progress.ts';
import { checklistFile } from './checklist-schema.ts';
import { healthFile } from './health-schema.ts';
import { pagesFile } from './pages.ts';
import { addressOf, type ExportPlace } from './place.ts';
import { playbookFile } from './playbook-schema.ts';

/** What has a JSON Schema, by the name of the schema. */
export const SCHEMAS = {
  checklist: { title: 'A department’s checklist', schema: checklistFile },
  playbook: { title: 'A playbook with every fact derived from it', schema: playbookFile },
  progress: { title: 'A department’s progress file', schema: progress },
  health: { title: 'What the check finds', schema: healthFile },
  pages: { title: 'Owner and review days of every page', schema: pagesFile },
} as const;
export type SchemaName = keyof typeof SCHEMAS;

export function schemaRouteOf(name: SchemaName): string {
  return `/exports/${name}.schema.json`;
}

/** The schema as JSON Schema 2020-12. */
export function jsonSchema(name: SchemaName, place: ExportPlace): string {
  const { title, schema } = SCHEMAS[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  const route = addressOf(place, schemaRouteOf(name));
  return `${JSON.stringify({ $schema, $id: route, title, ...rest }, null, 2)}\n`;
}
