import type { Acknowledgement } from 'call-machine/protocol';

/** Gives the acknowledgement of one event or message. To be called once, at once or later. */
export type Reply<T = null> = (answer: Acknowledgement<T>) => void;
