/** THE register of what pages say beside their text, kind by kind, for their Markdown. */
import type { KindName } from '#schema/kinds.ts';
import type { Entry } from '#model/organisation.ts';
import type { TwinContent, TwinContext, TwinOf } from './twin-parts.ts';
import { controlTwin, pitfallTwin, policyTwin, reviewTwin, riskTwin, toolTwin, updateTwin } from './twin-rules.ts';
import { departmentTwin, metricTwin, phaseTwin, playbookTwin, useCaseTwin } from './twin-way.ts';

const TWINS: { readonly [K in KindName]: TwinOf<K> } = {
  department: departmentTwin,
  tool: toolTwin,
  playbook: playbookTwin,
  phase: phaseTwin,
  policy: policyTwin,
  risk: riskTwin,
  control: controlTwin,
  pitfall: pitfallTwin,
  'use-case': useCaseTwin,
  metric: metricTwin,
  update: updateTwin,
  review: reviewTwin,
};

export function twinContentOf(entry: Entry, context: TwinContext): TwinContent {
  // The compiler does not see that kind and entry belong together.
  return (TWINS[entry.kind] as TwinOf<KindName>)(entry, context);
}
