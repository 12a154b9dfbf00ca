/** What binds, and what was learned: what the pages of policies, risks, concerns, pitfalls, tools, updates and reviews say beside their text. */
import type { Entry } from '#model/organisation.ts';
import { answersTo } from '#views/answers.ts';
import { ANSWER_IN_WORDS, verdictOf } from '#views/may-i.ts';
import { allEntries } from '#views/routes.ts';
import { audienceInWords, dayInWords } from '#views/words.ts';
import { escapedMarkdown } from './markdown.ts';
import { actionsIn, bullets, day, linksTo, linkTo, playbookOf, said, tableIn, texts, type TwinContext, type TwinOf, type TwinPart } from './twin-parts.ts';

export const policyTwin: TwinOf<'policy'> = (entry, context) => ({
  facts: [
    ['Status', entry.status],
    ['Version', said(entry.version)],
    ['Approver', said(entry.approver)],
    ['Effective', day(entry.effective)],
    ['Binds', said(audienceInWords(entry.departments))],
    ['Answers the risks', linksTo(entry.answers, context)],
  ],
  parts: [['What it asks of you', actionsIn(entry.obligations, context)]],
});

export const riskTwin: TwinOf<'risk'> = (entry, context) => {
  const playbook = playbookOf(entry, context);
  const answers = playbook && answersTo(entry, playbook);
  return {
    facts: [
      ['Likelihood', `${entry.likelihood} of 5`],
      ['Impact', `${entry.impact} of 5`],
      ['Answered by', answers && linksTo([...answers.policies, ...answers.controls, ...answers.pitfalls], context)],
    ],
    parts: [],
  };
};

export const controlTwin: TwinOf<'control'> = (entry, context) => ({
  facts: [['Answers the risks', linksTo(entry.answers, context)]],
  parts: entry.phases.map(({ phase, expectation, actions }): TwinPart => [
    `In ${escapedMarkdown(phase.title)}`,
    [escapedMarkdown(expectation), actionsIn(actions, context)].filter((text) => text !== '').join('\n\n'),
  ]),
});

export const pitfallTwin: TwinOf<'pitfall'> = (entry, context) => ({
  facts: [['Phases', linksTo(entry.phases, context)]],
  parts: [
    ['Signs', texts(entry.signs)],
    ['What it leads to', escapedMarkdown(entry.consequence)],
    ['What to do against it', actionsIn(entry.countermeasures, context)],
  ],
});

export const toolTwin: TwinOf<'tool'> = (entry, context) => ({
  facts: [
    ['Status', entry.status],
    ['Category', said(entry.category)],
    ['Vendor', said(entry.vendor)],
    ['For', said(audienceInWords(entry.departments))],
  ],
  parts: [
    [
      'May I?',
      tableIn(
        ['Data', 'Answer', 'Why', 'Policy', 'Ask'],
        context.organisation.site.dataClasses.map((dataClass) => {
          const { answer, because, policy, ask } = verdictOf(context.organisation, { tool: entry, dataClass });
          return [
            escapedMarkdown(dataClass.title),
            ANSWER_IN_WORDS[answer],
            escapedMarkdown(because),
            policy ? linkTo(policy, context) : '',
            escapedMarkdown(ask),
          ];
        }),
      ),
    ],
  ],
});

export const updateTwin: TwinOf<'update'> = (entry, context) => ({
  facts: [
    ['Type', entry.type],
    ['Day', dayInWords(entry.date)],
    ['About', linksTo(namedBy(entry.about, context), context)],
    ['For', said(audienceInWords(entry.departments))],
  ],
  parts: [],
});

export const reviewTwin: TwinOf<'review'> = (entry, context) => ({
  facts: [
    ['Day', dayInWords(entry.date)],
    ['Period', `${dayInWords(entry.period.from)} to ${dayInWords(entry.period.to)}`],
  ],
  parts: [
    ['What worked', texts(entry.worked)],
    ['What did not', texts(entry.didNotWork)],
    [
      'What follows',
      bullets(
        entry.conclusions.map(({ text, changes, nothingBecause }) => {
          const changed = linksTo(namedBy(changes, context), context) ?? `nothing: ${escapedMarkdown(nothingBecause ?? '')}`;
          return `${escapedMarkdown(text)} It changed: ${changed}`;
        }),
      ),
    ],
  ],
});

/** Entries by their ids, of those that are published. */
function namedBy(ids: readonly string[], { organisation }: TwinContext): Entry[] {
  return allEntries(organisation).filter(({ id }) => ids.includes(id));
}
