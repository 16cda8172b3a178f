import { canShareLink, shareLink } from './share-link.ts';

const LINK = 'https://calls.example/r/kitchen';

describe('the share sheet', () => {
  it('is only where the browser has one that takes links', () => {
    expect(canShareLink({}, LINK)).toBeFalse();
    expect(canShareLink({ canShare: () => false }, LINK)).toBeFalse();
    expect(canShareLink({ canShare: (data) => data?.url === LINK }, LINK)).toBeTrue();
  });

  it('gets the link', async () => {
    const share = jasmine.createSpy('share').and.resolveTo();
    await shareLink({ share }, LINK);
    expect(share).toHaveBeenCalledOnceWith({ title: 'call machine', url: LINK });
  });

  it('may be put away, and tells of anything else that goes wrong', async () => {
    const failing = (name: string) => ({
      share: () => Promise.reject(new DOMException(name, name)),
    });
    await expectAsync(shareLink(failing('AbortError'), LINK)).toBeResolved();
    await expectAsync(shareLink(failing('NotAllowedError'), LINK)).toBeRejected();
  });
});
