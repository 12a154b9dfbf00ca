/** THE register of components that the text of an entry may use. Attributes are always literal text: content is data, never code. */
import { z } from 'zod';
import { line, ref } from './fields.ts';
import { anyRef } from './update.ts';

interface ContentComponent {
  /** What its attributes may say. */
  readonly props: z.ZodObject;
  /** Whether it stands inside a sentence, or on lines of its own. */
  readonly inline: boolean;
  /** What may stand between its tags. */
  readonly children: 'block' | 'inline' | 'none';
}

/**
 * The diagrams that the site draws from a playbook, and the kind of entry that each is of besides the playbook: `?` where it
 * may be left out. `diagrams/index.ts` is the register of how they are drawn.
 */
export const GENERATED_DIAGRAMS = {
  roadmap: 'department?',
  path: undefined,
  timeline: undefined,
  gate: 'phase',
  dependencies: 'phase',
  autonomy: undefined,
  portfolio: undefined,
  risks: undefined,
  objectives: undefined,
  metric: 'metric',
} as const satisfies Record<string, 'department?' | 'phase' | 'metric' | undefined>;

export type DiagramName = keyof typeof GENERATED_DIAGRAMS;

/** Whether `of` stands where the diagram wants it, and only there. */
function isOfRight(name: string | undefined, of: string | undefined): boolean {
  if (name === undefined || !Object.hasOwn(GENERATED_DIAGRAMS, name)) return of === undefined;
  const kind = GENERATED_DIAGRAMS[name as DiagramName];
  return kind === undefined ? of === undefined : kind.endsWith('?') || of !== undefined;
}

/** An optional line above the text. */
const title = line.optional();

export const CONTENT_COMPONENTS = {
  /** `<Note title="For managers">…</Note>`: worth knowing, set apart from the text. */
  Note: { props: z.strictObject({ title }), inline: false, children: 'block' },

  /** `<Warning>…</Warning>`: harm to avoid. */
  Warning: { props: z.strictObject({ title }), inline: false, children: 'block' },

  /** `<Steps>` around a numbered list: things to do one after another. */
  Steps: { props: z.strictObject({}), inline: false, children: 'block' },

  /** `<Term means="a program that acts by itself">agent</Term>`: explains a word inside a sentence. `<Term of="Legal">…</Term>` says what an entry or a class of data is. */
  Term: {
    props: z
      .strictObject({
        means: line.optional(),
        /** What an entry of the playbook, a department, a tool or a class of data is called: by its title, or another name that it has. */
        of: line.optional(),
      })
      .refine(({ means, of }) => (means === undefined) !== (of === undefined), 'wants exactly one of means and of'),
    inline: true,
    children: 'inline',
  },

  /** `<Metric id="trained-staff" />`: the latest reading of a metric of this playbook. */
  Metric: { props: z.strictObject({ id: ref }), inline: false, children: 'none' },

  /** `<Checklist department="finance" />` or `<Checklist entry="policies/acceptable-use" />`: the actions of one department or of one entry. */
  Checklist: {
    props: z
      .strictObject({ department: ref.optional(), entry: anyRef.optional() })
      .refine((props) => (props.department === undefined) !== (props.entry === undefined), 'wants exactly one of department and entry'),
    inline: false,
    children: 'none',
  },

  /** `<Diagram title="The way ahead" name="roadmap" />`: a diagram of the register, some `of` an entry. A fence ```` ```mermaid title="…" ```` gives one with its source. */
  Diagram: {
    props: z
      .strictObject({
        /** What the diagram shows, for people who cannot see it. */
        title: line,
        /** A diagram that the site draws from the playbook. */
        name: z.enum(Object.keys(GENERATED_DIAGRAMS) as [DiagramName, ...DiagramName[]]).optional(),
        /** The id of what it is of: the phase of a gate or of dependencies, the metric, the department of a roadmap. */
        of: ref.optional(),
        /** Mermaid source. */
        source: z.string().min(1, 'is empty').max(20_000, 'is longer than 20000 characters').optional(),
      })
      .refine((props) => (props.name === undefined) !== (props.source === undefined), 'wants exactly one of name and source')
      .refine(
        ({ name, of }) => isOfRight(name, of),
        'wants of="…" where its name is gate or dependencies (the id of a phase) or metric, may have it where it is roadmap (the id of a department), and takes it nowhere else',
      ),
    inline: false,
    children: 'none',
  },

  /** `<Quote source="Data officer, review of March">…</Quote>`: what somebody said, and who in which role. */
  Quote: {
    props: z.strictObject({
      source: line,
      /** Where it was said. */
      href: z
        .string()
        .regex(/^https:\/\/[^\s"<>\\]+$/, 'is not an https address')
        .optional(),
    }),
    inline: false,
    children: 'block',
  },
} as const satisfies Record<string, ContentComponent>;

export type ComponentName = keyof typeof CONTENT_COMPONENTS;
export const COMPONENT_NAMES = Object.keys(CONTENT_COMPONENTS) as ComponentName[];

/** Narrows the name of a tag to a component of the register. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(CONTENT_COMPONENTS, name);
}
