import type { Policy, Tool, ToolRule } from '../organisation.ts';
import { audienceOf, baseOf, entriesOf, resolve, type LinkContext } from './context.ts';

/** @param policies those of all playbooks, by `playbook/slug` */
export function linkTools(context: LinkContext, policies: ReadonlyMap<string, Policy>): Tool[] {
  return entriesOf(context, 'tool', undefined).map((entry) => {
    const { data, file } = entry;
    for (const id of Object.keys(data.allows)) resolve(context, { file, path: ['allows', id] }, id, context.dataClasses, 'data class of site.yaml');
    const allows = [...context.dataClasses.values()].flatMap((dataClass): ToolRule[] => {
      const rule = data.allows[dataClass.id];
      if (!rule) return [];
      const place = { file, path: ['allows', dataClass.id, 'policy'] };
      const policy =
        rule.policy === undefined
          ? undefined
          : resolve(context, place, rule.policy, policies, 'policy, written as playbook/policy', rule.policy.replace('/', '/policies/'));
      return [{ dataClass, answer: rule.answer, policy, because: rule.because, quote: rule.quote, ask: rule.ask }];
    });
    return {
      ...baseOf(context, { ...entry, playbook: undefined }),
      category: data.category,
      status: data.status,
      vendor: data.vendor,
      departments: audienceOf(context, { file, path: ['departments'] }, data.departments),
      allows,
    };
  });
}
