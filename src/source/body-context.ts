/** What the steps of the pipeline share while they handle one body. */
import type { Diagnostic, DiagnosticCode } from '#model/diagnostic.ts';
import type { BodyAsset, BodyLink, Heading, Position } from '#model/entry.ts';
import { pictureOf, type Picture, type PictureProblem } from './picture.ts';

export interface BodyContext {
  /** Path below the content folder. */
  readonly file: string;
  /** The text that was parsed. */
  readonly text: string;
  /** Anchors that the page of the entry has beside its headings. */
  readonly ids: readonly string[];
  readonly picture: (path: string) => Picture | PictureProblem;
  /** The place of a node in its file. */
  readonly placeOf: (node: { readonly position?: NodePosition | undefined }) => Position;
  readonly report: (code: DiagnosticCode, node: { readonly position?: NodePosition | undefined }, message: string, suggestion?: string) => void;
  readonly diagnostics: Diagnostic[];
  readonly headings: Heading[];
  readonly links: BodyLink[];
  readonly assets: BodyAsset[];
  /** Every picture that was asked for, also in vain: the cache hangs on them. */
  readonly asked: string[];
}

interface NodePosition {
  readonly start: Position;
}

export interface BodySource {
  readonly file: string;
  readonly text: string;
  /** The line of the file that the text begins in. */
  readonly line: number;
  /** Absolute real path of the content folder. */
  readonly root: string;
  readonly ids?: readonly string[];
}

export function bodyContextOf({ file, text, line, root, ids = [] }: BodySource): BodyContext {
  const diagnostics: Diagnostic[] = [];
  const asked: string[] = [];
  const placeOf: BodyContext['placeOf'] = ({ position }) => ({ line: (position?.start.line ?? 1) + line - 1, column: position?.start.column ?? 1 });
  return {
    file,
    text,
    ids,
    diagnostics,
    headings: [],
    links: [],
    assets: [],
    asked,
    placeOf,
    picture(path) {
      if (!asked.includes(path)) asked.push(path);
      return pictureOf(root, path);
    },
    report(code, node, message, suggestion) {
      diagnostics.push({ code, file, message, ...(suggestion !== undefined && { suggestion }), position: placeOf(node) });
    },
  };
}
