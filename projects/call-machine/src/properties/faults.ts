import type { Simulation } from '../testing/simulation.ts';
import type { Fault } from './schedule.ts';

const TURN = { urls: 'turn:turn.example', username: 'user', credential: 'secret' };

/** Lets something go wrong for a person, whose tab is open. */
export function strike(simulation: Simulation, who: number, fault: Fault): void {
  const { signaling, connections, clock } = simulation;
  const party = simulation.party(who);
  if (!party) return;
  const { tab, devices } = party;
  switch (fault.act) {
    case 'cutLink':
      signaling.cut(tab);
      clock.setTimeout(() => signaling.mend(tab), fault.forMs);
      break;
    case 'silenceLink':
      signaling.silence(tab, fault.tabMs, fault.serverMs);
      break;
    case 'restartServer':
      signaling.restart();
      break;
    case 'limitIce':
      signaling.ice = { iceServers: [TURN], iceLifetimeMs: fault.lifetimeMs };
      signaling.restart();
      break;
    case 'cutMedia':
      connections.cut(tab);
      clock.setTimeout(() => connections.mend(tab), fault.forMs);
      break;
    case 'readdress':
      if (fault.isTold) connections.changeNetwork(tab);
      else connections.readdress(tab);
      break;
    case 'closeConnections':
      connections.close(tab);
      break;
    case 'crash':
      simulation.crash(who);
      clock.setTimeout(() => simulation.reload(who), fault.forMs);
      break;
    case 'unplug':
      devices.unplug(fault.source);
      break;
    case 'deny':
      devices.faults[fault.source] = 'denied';
  }
}
