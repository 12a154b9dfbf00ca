/** May I use this tool with this data? Answered for one question, and as a matrix: what is not decided is said, never allowed. */
import { isInForce } from '#model/tool-answer.ts';
import type { DataClass, Department, Organisation, Policy, Tool, ToolRule } from '#model/organisation.ts';
import { dayInWords, listInWords } from './words.ts';

export type Answer = ToolRule['answer'] | 'not-decided';

/** What a reader has chosen. What is missing is something that the register does not know. */
export interface Question {
  readonly tool: Tool | undefined;
  readonly dataClass: DataClass | undefined;
  /** Undefined where the department does not matter to the reader, which leaves out nothing: the answer names those it is for. */
  readonly department?: Department | undefined;
}

export interface Verdict {
  readonly answer: Answer;
  /** The whole answer as one plain sentence. */
  readonly sentence: string;
  readonly because: string;
  /** What it rests on … */
  readonly policy: Policy | undefined;
  /** … in its own words: what the register quotes of it, else what it asks of everyone, else its summary. */
  readonly quote: string | undefined;
  /** The role to ask. */
  readonly ask: string;
}

/**
 * The answer to one question. A prohibited tool is never allowed, whatever its rules say; one for other departments neither; and nothing is allowed
 * that nobody has decided, or that rests on a policy which is not in force.
 */
export function verdictOf(organisation: Organisation, { tool, dataClass, department }: Question): Verdict {
  if (!tool) {
    const ask = organisation.site.contact.role;
    return notDecided(ask, 'before you use what is not in the register', 'The register knows no such tool, or no such class of data.', undefined);
  }
  const rule = dataClass && tool.allows.find((row) => row.dataClass.id === dataClass.id);
  const ask = rule?.ask ?? tool.owner;
  if (tool.status === 'prohibited') {
    const no = rule?.answer === 'no' ? rule : undefined;
    return {
      answer: 'no',
      sentence: `No, ${tool.title} is prohibited for everyone.`,
      because: no?.because ?? tool.summary,
      ...quoted(no?.policy, no?.quote),
      ask,
    };
  }
  if (department && !isFor(tool, department)) return notForOthers(tool);
  if (!dataClass)
    return notDecided(ask, `before you use ${tool.title} for data of no known class`, 'The register does not know this class of data.', undefined);
  const use = `use ${tool.title} for data classed ${dataClass.title}`;
  if (!rule) return notDecided(ask, `before you ${use}`, 'Nobody has decided it.', undefined);
  const { answer, because, policy } = rule;
  const rests = quoted(policy, rule.quote);
  if (answer === 'no') return { answer, sentence: `No, you may not ${use}.`, because, ...rests, ask };
  if (policy && !isInForce(policy, organisation.today)) return notDecided(ask, `before you ${use}`, pendingReason(policy), policy);
  const where = tool.departments.everyone || department ? '' : `in ${namesOf(tool)} `;
  if (answer === 'yes') return { answer, sentence: `Yes, ${where}you may ${use}.`, because, ...rests, ask };
  return { answer, sentence: `Only with approval: ${where}you may ${use} once it is approved.`, because, ...rests, ask };
}

/** What everyone hears whom the tool is not for; undefined where it is for all, and where the answer would be the same for everyone. */
export function verdictForOthers(tool: Tool): Verdict | undefined {
  return tool.departments.everyone || tool.status === 'prohibited' ? undefined : notForOthers(tool);
}

function notForOthers(tool: Tool): Verdict {
  const sentence = `No, ${tool.title} is only for ${namesOf(tool)}.`;
  return { answer: 'no', sentence, because: 'The register of tools names who may use it.', ...quoted(undefined), ask: tool.owner };
}

function notDecided(ask: string, what: string, because: string, policy: Policy | undefined): Verdict {
  return { answer: 'not-decided', sentence: `Not yet decided: ask first (${ask}), ${what}.`, because, ...quoted(policy), ask };
}

function quoted(policy: Policy | undefined, quote?: string): Pick<Verdict, 'policy' | 'quote'> {
  const asked = policy?.obligations.find(({ audience }) => audience.everyone)?.do;
  return { policy, quote: quote ?? asked ?? policy?.summary };
}

function pendingReason({ status, title, effective }: Policy): string {
  if (status === 'approved') return `The policy that it rests on, ${title}, binds only from ${dayInWords(effective ?? '')}.`;
  return `The policy that it rests on, ${title}, is ${status === 'retired' ? 'no longer in force' : 'still a draft'}.`;
}

function namesOf({ departments }: Tool): string {
  return listInWords(departments.departments.map(({ title }) => title));
}

function isFor({ departments }: Tool, { id }: Department): boolean {
  return departments.everyone || departments.departments.some((known) => known.id === id);
}

export interface MayIRow {
  readonly tool: Tool;
  readonly cells: readonly MayICell[];
  /** For departments that the tool is not for. */
  readonly others: Verdict | undefined;
}

export interface MayICell {
  readonly dataClass: DataClass;
  readonly answer: Answer;
  readonly verdict: Verdict;
  /** Of the whole answer on the page of all answers. */
  readonly anchor: string;
}

/** One row a tool, one cell a data class. */
export function mayIMatrixOf(organisation: Organisation): MayIRow[] {
  return organisation.tools.map((tool) => ({
    tool,
    others: verdictForOthers(tool),
    cells: organisation.site.dataClasses.map((dataClass) => {
      const verdict = verdictOf(organisation, { tool, dataClass });
      return { dataClass, answer: verdict.answer, verdict, anchor: `${tool.slug}.${dataClass.id}` };
    }),
  }));
}

export const ANSWER_IN_WORDS: Record<Answer, string> = { yes: 'Yes', 'with-approval': 'With approval', no: 'No', 'not-decided': 'Not yet decided' };
