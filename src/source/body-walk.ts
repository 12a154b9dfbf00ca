/** What a walk through a body knows, and the node that it leaves for a component. */
import type GithubSlugger from 'github-slugger';
import type { Link, RootContent } from 'mdast';
import type { ComponentName } from '#schema/content-components.ts';
import type { Position } from '#model/entry.ts';
import type { BodyContext } from './body-context.ts';
import type { Props } from './tags.ts';

export interface Walk {
  readonly context: BodyContext;
  readonly slugger: GithubSlugger;
  readonly definitions: ReadonlyMap<string, { readonly url: string; readonly title: string | null | undefined }>;
  /** `#anchor` links, checked when all headings are known. */
  readonly anchors: { readonly node: Link; readonly anchor: string }[];
  level: number;
  heading: string;
}

/** A component in the tree, checked and ready to print. */
export interface ComponentNode {
  readonly type: 'component';
  readonly name: ComponentName;
  readonly props: Props;
  readonly children: RootContent[];
  /** Its place among the components of the tree, given when it is printed. */
  number: number;
  readonly place: Position;
}

/** Text of any length as part of a sentence. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
