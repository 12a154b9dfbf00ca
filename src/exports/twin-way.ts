/** The way and how far it is: what the pages of playbooks, phases, use cases, metrics and departments say beside their text. */
import { amount, money } from '#views/amounts.ts';
import { checklistOf } from '#views/checklist.ts';
import { gateCountInWords, gateOf } from '#views/gates.ts';
import { metricSummaryOf } from '#views/metrics.ts';
import { planInWords, setbacksOf, stateInWords, statusOf, statusSentenceOf } from '#views/status.ts';
import { statusInWords } from '#views/use-cases.ts';
import { dayInWords, sentenceCase } from '#views/words.ts';
import { escapedMarkdown } from './markdown.ts';
import { actionsIn, bullets, checklistIn, day, linksTo, linkTo, playbookOf, said, tableIn, texts, type TwinOf, type TwinPart } from './twin-parts.ts';

export const playbookTwin: TwinOf<'playbook'> = (entry, context) => {
  const status = statusOf(entry, context.organisation.today);
  return {
    facts: [
      ['State', said(statusSentenceOf(status))],
      ['Plan', said(planInWords(status))],
      ['Missing for the next gate', said(status.next?.gate?.missing.join('; '))],
    ],
    parts: [
      ['What went wrong on the way', texts(setbacksOf(status))],
      ['Objectives', texts(entry.objectives.map(({ title, summary }) => (summary === undefined ? title : `${title}: ${summary}`)))],
      ['Principles', texts(entry.principles)],
      [
        'Phases',
        tableIn(
          ['Phase', 'State', 'From', 'To', 'Gate'],
          status.phases.map((view) => [
            linkTo(view.phase, context),
            stateInWords(view),
            dayInWords(view.from),
            dayInWords(view.to),
            view.gate ? gateCountInWords(view.gate) : 'none',
          ]),
        ),
      ],
    ],
  };
};

export const phaseTwin: TwinOf<'phase'> = (entry, context) => {
  const playbook = playbookOf(entry, context);
  const { today } = context.organisation;
  const gate = playbook && gateOf(playbook, entry, today);
  const state = playbook && statusOf(playbook, today).phases.find(({ phase }) => phase.id === entry.id);
  return {
    facts: [
      ['State', state && stateInWords(state)],
      ['From', day(state?.from)],
      ['Until', day(state?.to)],
      ['The question it answers', said(entry.question)],
      ['Most autonomy', entry.autonomyCeiling && sentenceCase(entry.autonomyCeiling)],
    ],
    parts: [
      ['Aim', escapedMarkdown(entry.aim)],
      ['Not in this phase', texts(entry.notInThisPhase)],
      [
        `The gate before it${gate ? `: ${gateCountInWords(gate)}` : ''}`,
        tableIn(
          ['Criterion', 'Wanted', 'There is', 'Day', 'State', 'Missing'],
          (gate?.criteria ?? []).map(({ title, target, value = 'no data', date, state: is, missing = '' }) =>
            [title, target, value, day(date) ?? '', sentenceCase(is), missing].map(escapedMarkdown),
          ),
        ),
      ],
      ...entry.focus.map(({ title, summary, actions }): TwinPart => [escapedMarkdown(title), `${escapedMarkdown(summary)}\n\n${actionsIn(actions, context)}`]),
    ],
  };
};

export const useCaseTwin: TwinOf<'use-case'> = (entry, context) => {
  const { value, learned } = entry;
  const written = (sum: number): string => money(sum, value?.currency ?? 'EUR', context.organisation.site.locale);
  return {
    facts: [
      ['Status', statusInWords(entry)],
      ['Phase', linkTo(entry.phase, context)],
      ['Departments', linksTo(entry.departments, context)],
      ['From', day(entry.start)],
      ['Until', day(entry.end)],
      ['Serves', said(entry.objective?.title)],
      ['Autonomy', entry.autonomy && sentenceCase(entry.autonomy)],
      ['Oversight', said(entry.oversight)],
      ['Data', said(entry.dataClass?.title)],
      ['Tools', linksTo(entry.tools, context)],
      ['Bound by', linksTo(entry.policies, context)],
      ['Measured by', linksTo(entry.metrics, context)],
      ['Cost and benefit', value && said(`${written(value.cost)} once, ${written(value.benefitPerYear)} a year`)],
    ],
    parts: [
      ['Steps', actionsIn(entry.steps, context)],
      ['What it taught', learned ? bullets(Object.entries(learned).map(([about, text]) => `${sentenceCase(about)}: ${escapedMarkdown(text)}`)) : ''],
    ],
  };
};

export const metricTwin: TwinOf<'metric'> = (entry, { organisation: { today } }) => {
  const { value, latest, target, baseline } = metricSummaryOf(entry, today);
  return {
    facts: [
      ['Stands at', latest && said(`${value ?? ''} on ${dayInWords(latest.date)}`)],
      ['Before', said(baseline)],
      ['Target', said(target)],
      ['Better', entry.better],
      ['Source', said(entry.source)],
    ],
    parts: [
      [
        'Readings',
        tableIn(
          ['Day', 'Value', 'Department', 'Note'],
          entry.readings
            .filter(({ date }) => date <= today)
            .map(({ date, value: read, department, note = '' }) =>
              [dayInWords(date), amount(read, entry.unit), department?.title ?? 'All', note].map(escapedMarkdown),
            ),
        ),
      ],
    ],
  };
};

export const departmentTwin: TwinOf<'department'> = (entry, context) => ({
  facts: [
    ['Lead', said(entry.lead)],
    ['Contact', said(entry.contact)],
  ],
  parts: checklistOf(context.organisation, entry).map((list): TwinPart => [
    escapedMarkdown(`${list.playbook.title}, ${list.phase.title}: ${list.done} of ${list.total} done`),
    checklistIn(list, context),
  ]),
});
