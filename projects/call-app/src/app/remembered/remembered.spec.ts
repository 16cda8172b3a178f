import { TestBed } from '@angular/core/testing';
import { injectRemembered } from './remembered.ts';

describe('a remembered choice', () => {
  const KEY = 'call-machine.spec';
  const create = () =>
    TestBed.runInInjectionContext(() => injectRemembered(KEY, ['tea', 'coffee'], 'tea'));

  afterEach(() => localStorage.removeItem(KEY));

  it('is kept on the device', () => {
    expect(create().value()).toBe('tea');
    create().choose('coffee');
    expect(create().value()).toBe('coffee');
  });

  it('takes nothing that isn’t offered', () => {
    localStorage.setItem(KEY, 'milk');
    expect(create().value()).toBe('tea');
  });

  it('lasts as long as the page where the browser keeps nothing', () => {
    spyOn(Storage.prototype, 'getItem').and.throwError(new DOMException('', 'SecurityError'));
    spyOn(Storage.prototype, 'setItem').and.throwError(new DOMException('', 'SecurityError'));
    const choice = create();
    choice.choose('coffee');
    expect(choice.value()).toBe('coffee');
  });
});
