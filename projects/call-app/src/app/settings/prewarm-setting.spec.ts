import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PrewarmSetting } from './prewarm-setting.ts';

const KEY = 'call-machine.prewarm';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A page with that query, over the storage of the browser or over none. */
function openWith(search: string, localStorage: Kept = window.localStorage): PrewarmSetting {
  TestBed.resetTestingModule();
  const defaultView = { location: { search }, localStorage };
  TestBed.configureTestingModule({
    providers: [PrewarmSetting, { provide: DOCUMENT, useValue: { defaultView } }],
  });
  return TestBed.inject(PrewarmSetting);
}

describe('PrewarmSetting', () => {
  beforeEach(() => localStorage.removeItem(KEY));
  afterEach(() => localStorage.removeItem(KEY));

  it('leaves it to the server until somebody chooses', () => {
    expect(openWith('').choice()).toBeNull();
    expect(openWith('').inForce()).toBeNull();
  });

  it('remembers a choice, and that there is none any more', () => {
    openWith('').choose('relay');
    expect(openWith('').inForce()).toBe('relay');

    openWith('').choose(null);
    expect(openWith('').inForce()).toBeNull();
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it('lets the address go before the choice, for this visit alone', () => {
    openWith('').choose('off');
    const visit = openWith('?prewarm=full');
    expect(visit.fromAddress).toBe('full');
    expect(visit.inForce()).toBe('full');
    expect(visit.choice()).toBe('off');
    expect(openWith('').inForce()).toBe('off');
  });

  it('passes over what is no value', () => {
    localStorage.setItem(KEY, 'everything');
    expect(openWith('?prewarm=nonsense').inForce()).toBeNull();
  });

  it('keeps the choice for as long as the page lives where the browser forbids storage', () => {
    const refuse = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    const forbidden = { getItem: refuse, setItem: refuse, removeItem: refuse };
    const setting = openWith('', forbidden);
    setting.choose('full');
    expect(setting.inForce()).toBe('full');
  });
});
