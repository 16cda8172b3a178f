export { FakeConnections } from './fake-connections.ts';
export { FakeDevices } from './fake-devices.ts';
export { QUIET, type Fate, type NetworkConditions } from './fake-network.ts';
export { FakeSignaling } from './fake-signaling.ts';
export { Party, type World } from './party.ts';
export { Random } from './random.ts';
export { Simulation, type SimulationOptions } from './simulation.ts';
export { createTwoParty, type TwoParty } from './two-party.ts';
export { VirtualClock } from './virtual-clock.ts';
