/** Holes and contradictions in the register of tools: what a reader who asks "may I?" would stumble over. */
import type { Organisation, Tool } from '../organisation.ts';
import { saysWords } from '../policy-words.ts';
import { isInForce } from '../tool-answer.ts';
import { listed, type Finding } from './finding.ts';

/** A tool that says nothing of a class of data, or wants approval by nobody. A prohibited tool has said it all. */
export function toolUndecided({ tools, site }: Organisation): Finding[] {
  return tools.flatMap((tool): Finding[] => {
    if (tool.status === 'prohibited') return [];
    const silent = site.dataClasses.filter(({ id }) => !tool.allows.some(({ dataClass }) => dataClass.id === id)).map(({ title }) => title);
    const holes =
      silent.length === 0
        ? []
        : [{ entry: tool, path: ['allows'], message: `"${tool.title}" does not say whether it may see data classed ${listed(silent)}.` }];
    const nobody = tool.allows.filter(({ answer, ask }) => answer === 'with-approval' && ask === undefined);
    return [
      ...holes,
      ...nobody.map(({ dataClass }) => ({
        ...at(tool, dataClass.id),
        message: `"${tool.title}" wants approval for data classed ${dataClass.title} and does not say whose.`,
      })),
    ];
  });
}

/** Two sentences of the content of which only one can be true. The page always takes the stricter one. */
export function toolContradiction(organisation: Organisation): Finding[] {
  return [
    ...organisation.tools.flatMap((tool) => [...prohibitedYet(tool), ...withoutGround(tool, organisation.today), ...misquoting(tool)]),
    ...misused(organisation),
  ];
}

function prohibitedYet(tool: Tool): Finding[] {
  if (tool.status !== 'prohibited') return [];
  return tool.allows
    .filter(({ answer }) => answer !== 'no')
    .map(({ dataClass, answer }) => ({
      ...at(tool, dataClass.id, 'answer'),
      message: `"${tool.title}" is prohibited, and answers "${answer}" for data classed ${dataClass.title}.`,
    }));
}

function withoutGround(tool: Tool, today: string): Finding[] {
  return tool.allows.flatMap(({ dataClass, answer, policy }): Finding[] => {
    if (answer === 'no' || !policy || isInForce(policy, today)) return [];
    const state = policy.status === 'approved' ? `binds only from ${policy.effective ?? ''}` : `is ${policy.status}`;
    return [{ ...at(tool, dataClass.id, 'policy'), message: `"${tool.title}" allows data classed ${dataClass.title} by "${policy.title}", which ${state}.` }];
  });
}

/** A quotation that its policy does not have, or has no more. */
function misquoting(tool: Tool): Finding[] {
  return tool.allows.flatMap(({ dataClass, policy, quote }): Finding[] => {
    if (quote === undefined || (policy && saysWords(policy, quote))) return [];
    const who = policy ? `"${policy.title}", which does not say it` : 'no policy';
    return [{ ...at(tool, dataClass.id, 'quote'), message: `"${tool.title}" quotes "${quote}" of ${who}.` }];
  });
}

/** Use cases that run with a tool that they may not use. Ideas and what was stopped use nothing. */
function misused({ playbooks }: Organisation): Finding[] {
  return playbooks.flatMap(({ useCases }) =>
    useCases
      .filter(({ status }) => status !== 'idea' && status !== 'stopped')
      .flatMap((useCase) =>
        useCase.tools.flatMap((tool, index): Finding[] => {
          const entry = { entry: useCase, path: ['tools', index] };
          if (tool.status === 'prohibited') return [{ ...entry, message: `"${useCase.title}" uses "${tool.title}", which is prohibited.` }];
          const { dataClass } = useCase;
          const isRefused = dataClass && tool.allows.some((rule) => rule.dataClass.id === dataClass.id && rule.answer === 'no');
          const others = useCase.departments.filter(({ id }) => !tool.departments.departments.some((known) => known.id === id)).map(({ title }) => title);
          return [
            ...(isRefused
              ? [{ ...entry, message: `"${useCase.title}" uses "${tool.title}" with data classed ${dataClass.title}, for which the tool says no.` }]
              : []),
            ...(others.length > 0 ? [{ ...entry, message: `"${useCase.title}" uses "${tool.title}", which is not for ${listed(others)}.` }] : []),
          ];
        }),
      ),
  );
}

function at(tool: Tool, ...path: string[]): Pick<Finding, 'entry' | 'path'> {
  return { entry: tool, path: ['allows', ...path] };
}
