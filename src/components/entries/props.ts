import type { Entry, Organisation, Playbook } from '#model/organisation.ts';
import type { Backlink } from '#views/backlinks.ts';
import type { BodyContext, ResolvedNode } from '#views/body.ts';
import type { PageFrame } from '#views/page.ts';

/** What the page of any entry of a playbook is printed from. */
export interface EntryProps<E extends Entry> {
  readonly frame: PageFrame;
  readonly entry: E;
  readonly playbook: Playbook;
  readonly organisation: Organisation;
  /** The body, resolved; empty where the entry has none. */
  readonly nodes: readonly ResolvedNode[];
  readonly backlinks: readonly Backlink[];
  /** A diagram of the register. */
  readonly diagramOf: BodyContext['generated'];
}
