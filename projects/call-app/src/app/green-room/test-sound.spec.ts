import { playTestSound } from './test-sound.ts';

describe('playTestSound', () => {
  it('goes to the speaker that is chosen, and says when that is not there', async () => {
    const setSinkId = spyOn(HTMLMediaElement.prototype, 'setSinkId').and.callThrough();
    await expectAsync(playTestSound('not there')).toBeRejectedWithError(/not found/i);
    expect(setSinkId).toHaveBeenCalledOnceWith('not there');
  });

  it('lets go of its output, whether or not it was heard', async () => {
    const close = spyOn(AudioContext.prototype, 'close').and.callThrough();
    await playTestSound('not there').catch(() => undefined);
    expect(close).toHaveBeenCalledTimes(1);
  });
});
