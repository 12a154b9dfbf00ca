/** How each component of the register `schema/content-components.ts` is printed. */
import type { ResolvedComponent } from '#views/body.ts';
import Checklist from './Checklist.astro';
import Diagram from './Diagram.astro';
import Metric from './Metric.astro';
import Note from './Note.astro';
import Quote from './Quote.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';
import Warning from './Warning.astro';

export const CONTENT = { Note, Warning, Steps, Term, Metric, Checklist, Diagram, Quote } satisfies Record<ResolvedComponent['component'], unknown>;
