/**
 * Why a microphone, camera or screen can't be had.
 * `denied`: refused by the person, the browser or the system. `missing`: there is no such device.
 * `in-use`: another program has it. `ended`: it was unplugged or taken away. `failed`: anything else.
 */
export type CaptureFault = 'denied' | 'missing' | 'in-use' | 'ended' | 'failed';
