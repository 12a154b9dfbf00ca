/** May I use this tool with this data? As a matrix: what is not decided is said, never allowed. */
import type { DataClass, Organisation, Tool, ToolRule } from '#model/organisation.ts';

export type Answer = ToolRule['answer'] | 'not-decided';

export interface MayIRow {
  readonly tool: Tool;
  readonly cells: readonly { readonly dataClass: DataClass; readonly answer: Answer; readonly rule: ToolRule | undefined }[];
}

/** One row a tool, one cell a data class. A prohibited tool answers no, whatever its rules say. */
export function mayIMatrixOf({ tools, site }: Organisation): MayIRow[] {
  return tools.map((tool) => ({
    tool,
    cells: site.dataClasses.map((dataClass) => {
      const rule = tool.allows.find((row) => row.dataClass.id === dataClass.id);
      const answer: Answer = tool.status === 'prohibited' ? 'no' : (rule?.answer ?? 'not-decided');
      return { dataClass, answer, rule };
    }),
  }));
}

export const ANSWER_IN_WORDS: Record<Answer, string> = { yes: 'Yes', 'with-approval': 'With approval', no: 'No', 'not-decided': 'Not yet decided' };
