import { Rendered } from '../testing/rendered.ts';
import { CallClock } from './call-clock.ts';

describe('CallClock', () => {
  const start = new Date('2026-01-01T10:00:00Z');

  beforeEach(() => jasmine.clock().install().mockDate(start));
  afterEach(() => jasmine.clock().uninstall());

  it('runs from the start of the call', () => {
    const { fixture, element } = new Rendered(CallClock, { since: start.getTime() - 59_000 });
    fixture.detectChanges();
    expect(element.textContent).toBe('0:59');

    jasmine.clock().tick(1_000);
    fixture.detectChanges();
    expect(element.textContent).toBe('1:00');
  });

  it('tells when it has lasted for a second', () => {
    const { fixture } = new Rendered(CallClock, { since: start.getTime() });
    fixture.detectChanges();
    const { hasBegun } = fixture.componentInstance;
    jasmine.clock().tick(999);
    expect(hasBegun()).toBeFalse();
    jasmine.clock().tick(1);
    expect(hasBegun()).toBeTrue();
  });
});
