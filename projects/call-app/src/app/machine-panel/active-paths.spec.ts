import { activePaths, pathsTo } from './active-paths.ts';

describe('activePaths', () => {
  it('names a state, those in it, and those of regions beside each other', () => {
    expect(activePaths('idle')).toEqual(['idle']);
    expect(activePaths({ connected: 'live' })).toEqual(['connected', 'connected.live']);
    expect(activePaths({ open: { path: 'failed', negotiation: 'stable' } })).toEqual([
      'open',
      'open.path',
      'open.path.failed',
      'open.negotiation',
      'open.negotiation.stable',
    ]);
  });

  it('names the states around a state', () => {
    expect(pathsTo('connected.live')).toEqual(['connected', 'connected.live']);
  });
});
