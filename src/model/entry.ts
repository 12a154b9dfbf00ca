/** The input port of the model: entries as a reader of the file system, a test or Astro's store hands them over. */
import type { DataOf, KindName } from '#schema/kinds.ts';

/** A place in a content file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A piece of a body: finished HTML, or a component of the register with checked, literal props. */
export type BodyNode = string | BodyComponent;

export interface BodyComponent {
  readonly component: string;
  readonly props: Readonly<Record<string, string | number | boolean>>;
  readonly children: readonly BodyNode[];
  readonly position: Position;
}

export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** A link from a body to another entry. In the HTML it stands as `entry:<id>#<anchor>`; pages make it a URL. */
export interface BodyLink extends Position {
  readonly entry: string;
  readonly anchor: string | undefined;
  /** As the author wrote it. */
  readonly written: string;
}

/** A picture of the content folder that a body shows. In the HTML it stands as `asset:<url>`. */
export interface BodyAsset {
  /** Path below the content folder. */
  readonly file: string;
  /** Path below the site's `assets/`, with a digest in it. */
  readonly url: string;
  /** In how many pixels of width it is to be drawn anew, for narrow screens; undefined for the file as it is. */
  readonly scaledTo?: number | undefined;
}

/** In a body's Markdown: before an address that only a site can know, and around what is derived from the model. No text can hold either. */
export const ADDRESS_MARK = '\uFDD1';
export const COMPONENT_MARK = '\uFDD0';

/** What stands between two marks, as JSON. */
export type DerivedComponent = Pick<BodyComponent, 'component' | 'props'>;

export interface Body {
  readonly nodes: readonly BodyNode[];
  /** The same as plain Markdown, with marks where only a site knows what stands there. */
  readonly markdown: string;
  readonly headings: readonly Heading[];
  readonly links: readonly BodyLink[];
  readonly assets: readonly BodyAsset[];
}

export const EMPTY_BODY: Body = { nodes: [], markdown: '', headings: [], links: [], assets: [] };

/** An entry whose front matter its schema has accepted. References in it are still ids. */
export interface ContentEntry<K extends KindName = KindName> {
  readonly kind: K;
  /** From the path: `ai-adoption/policies/acceptable-use`, `departments/finance`, `ai-adoption`. */
  readonly id: string;
  readonly slug: string;
  readonly playbook: string | undefined;
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  readonly data: DataOf<K>;
  readonly body: Body;
}

/** One of the kinds, so that `entry.kind` narrows `entry.data`. */
export type AnyEntry = { [K in KindName]: ContentEntry<K> }[KindName];
