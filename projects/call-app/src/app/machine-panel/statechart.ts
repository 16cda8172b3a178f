/** A place in a statechart, in px from its left upper corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in a statechart, in px. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** One state, as a box. */
export interface ChartState extends Box {
  /** Where it is in the machine, such as `connected.live`. */
  readonly path: string;
  readonly name: string;
}

/** All transitions from one state to another, as an arrow. */
export interface ChartArrow {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly label: Box & { readonly lines: readonly string[] };
}

/** A machine as it is drawn: the states that contain others come before those. */
export interface Statechart {
  /** The id of the machine, such as `call`. */
  readonly machine: string;
  readonly width: number;
  readonly height: number;
  readonly states: readonly ChartState[];
  readonly arrows: readonly ChartArrow[];
  /** What leads somewhere from every state, such as `link.open → joining`. */
  readonly everywhere: readonly string[];
}
