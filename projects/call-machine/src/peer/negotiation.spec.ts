import { decideOn } from './negotiation.ts';

const offer = { type: 'offer', sdp: '' } as const;
const answer = { type: 'answer', sdp: '' } as const;

describe('decideOn', () => {
  for (const polite of [true, false]) {
    const side = polite ? 'the polite side' : 'the impolite side';

    it(`lets ${side} apply an offer when it made none itself`, () => {
      expect(decideOn(offer, { hasLocalOffer: false, polite })).toBe('apply');
    });

    it(`lets ${side} apply the answer to its offer`, () => {
      expect(decideOn(answer, { hasLocalOffer: true, polite })).toBe('apply');
    });

    it(`lets ${side} ignore an answer to nothing (4.10)`, () => {
      expect(decideOn(answer, { hasLocalOffer: false, polite })).toBe('ignore');
    });
  }

  it('lets the polite side give way when offers cross, and the impolite side stand (5.1)', () => {
    expect(decideOn(offer, { hasLocalOffer: true, polite: true })).toBe('apply');
    expect(decideOn(offer, { hasLocalOffer: true, polite: false })).toBe('ignore');
  });
});
