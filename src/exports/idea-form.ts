/** The form for ideas as GitHub has it: a file for `.github/ISSUE_TEMPLATE/` of the repository that takes them. */
import { stringify } from 'yaml';
import type { Organisation } from '#model/organisation.ts';
import { ideaFormOf, type FormField } from '#views/idea-form.ts';

/** https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms */
export function ideaFormText(organisation: Organisation): string {
  return stringify(
    {
      name: 'Propose a use case',
      description: `An idea for ${organisation.site.title}. You need not know everything.`,
      title: 'Idea: ',
      body: ideaFormOf(organisation).map(blockOf),
    },
    { lineWidth: 0 },
  );
}

function blockOf({ id, label, hint, required, holds }: FormField): object {
  const attributes = { label, ...(hint === '' ? {} : { description: hint }) };
  const rest = { validations: { required } };
  if (typeof holds === 'string') return { type: holds === 'line' ? 'input' : 'textarea', id, attributes, ...rest };
  const { options, several } = holds;
  return { type: 'dropdown', id, attributes: { ...attributes, multiple: several, options: options.map(optionOf) }, ...rest };
}

/** GitHub refuses "None" in any case as an option, since it offers that itself. */
function optionOf(title: string): string {
  return title.toLowerCase() === 'none' ? `${title}.` : title;
}
