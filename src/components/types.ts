/** Rows that several components print. Routes know no base; an href is printed as it is. */

export interface FactLink {
  readonly label: string;
  readonly route?: string | undefined;
  readonly href?: string | undefined;
}

/** A term and what it says: the parts that are given follow one another in this order. */
export interface Fact {
  readonly term: string;
  /** A link where `route` or `href` is given. */
  readonly text?: string | undefined;
  readonly route?: string | undefined;
  readonly href?: string | undefined;
  readonly day?: string | undefined;
  readonly links?: readonly FactLink[] | undefined;
  /** The day of the build, where it is told of `day` whether it has passed … */
  readonly overdueOn?: string | undefined;
  /** … or, on a line of its own, how far it is. */
  readonly distanceOn?: string | undefined;
}

export interface IndexItem {
  readonly label: string;
  readonly route: string;
  /** Small, beside the name. */
  readonly small?: string | undefined;
  /** At the end of the dotted line. */
  readonly value?: string | undefined;
  /** The order of a phase, for its mark. */
  readonly phase?: number | undefined;
  /** Whom it binds, to be marked for readers of these departments. */
  readonly boundTo?: string | undefined;
}

export interface OnPageItem {
  readonly id: string;
  readonly label: string;
  readonly no?: string | undefined;
}
