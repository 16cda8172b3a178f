export { FakeConnections } from './fake-connections.ts';
export { FakeDevices } from './fake-devices.ts';
export { FakeSignaling } from './fake-signaling.ts';
export { Party, type World } from './party.ts';
export { createTwoParty, type TwoParty } from './two-party.ts';
export { VirtualClock } from './virtual-clock.ts';
