import { TestBed } from '@angular/core/testing';
import { createTwoParty } from 'call-machine/testing';
import { DeviceListsFake } from '../testing/device-lists-fake.ts';
import { LiveMediaFake } from '../testing/live-media-fake.ts';
import { Rendered } from '../testing/rendered.ts';
import { CallSession } from './call-session.ts';
import { CREATE_CALL } from './create-call.ts';
import { Rehearsal } from './rehearsal.ts';

describe('Rehearsal', () => {
  const { RTCPeerConnection } = window;
  let connections: RTCPeerConnection[];

  beforeEach(() => {
    connections = [];
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connections.push(this);
      }
    };
  });
  afterEach(() => {
    window.RTCPeerConnection = RTCPeerConnection;
  });

  it('draws both sides of a call, shows and leaves nothing, and calls nobody', async () => {
    const { ann, bob } = createTwoParty();
    const stop = () => undefined;
    const [media, devices] = [new LiveMediaFake(), new DeviceListsFake()];
    const call = { actor: bob.actor, media, devices, stop, enter: stop, hide: stop };
    TestBed.configureTestingModule({
      providers: [CallSession, { provide: CREATE_CALL, useValue: () => call }],
    });
    const createElement = spyOn(document, 'createElement').and.callThrough();
    const rendered = new Rendered(Rehearsal);
    await rendered.fixture.whenStable();

    const drawn = createElement.calls.allArgs().map(([name]) => name);
    expect(drawn).toContain('app-call-controls');
    expect(drawn).toContain('app-incoming-call');
    expect(rendered.element.childElementCount).toBe(0);
    expect(document.querySelector('app-call-stage, ng-component')).toBeNull();
    expect(connections.map(({ signalingState }) => signalingState)).toEqual(['closed']);
    expect([ann.view.status, bob.view.status]).toEqual(['idle', 'idle']);
  });
});
