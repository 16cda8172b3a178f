import { can, viewOf } from '../testing/call-view-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { IncomingCall } from './incoming-call.ts';

describe('IncomingCall', () => {
  it('lets a video call be accepted with video or with sound only', async () => {
    const rendered = renderView(IncomingCall, viewOf({ can: can('accept', 'decline') }));
    expect(await rendered.buttons()).toEqual(['Decline', 'Accept with sound only', 'Accept']);

    await rendered.press('Accept');
    await rendered.press('Accept with sound only');
    await rendered.press('Decline');
    expect(rendered.intents).toEqual([
      { type: 'call.accept', video: true },
      { type: 'call.accept', video: false },
      { type: 'call.decline' },
    ]);
  });

  it('accepts a call with sound only without the camera', async () => {
    const view = viewOf({ can: can('accept', 'decline'), video: false });
    const rendered = renderView(IncomingCall, view);
    expect(await rendered.buttons()).toEqual(['Decline', 'Accept']);

    await rendered.press('Accept');
    expect(rendered.intents).toEqual([{ type: 'call.accept', video: false }]);
  });

  it('offers nothing that the view does not', async () => {
    const rendered = renderView(IncomingCall, viewOf());
    expect(await rendered.buttons()).toEqual([]);
  });
});
