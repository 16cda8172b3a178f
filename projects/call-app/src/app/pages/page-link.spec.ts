import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Rendered } from '../testing/rendered.ts';
import { Address } from './address.ts';
import { PageLink } from './page-link.ts';

@Component({ imports: [PageLink], template: '<a appPageLink href="/r/tea">Tea</a>' })
class Page {}

describe('PageLink', () => {
  /** Clicks the link. Says whether the browser was left to follow it. */
  const click = (init: MouseEventInit = {}) => {
    const { element } = new Rendered(Page);
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
    // Nothing may lead away from the page that the specs run in.
    element.addEventListener('click', (each) => {
      wasLeft = !each.defaultPrevented;
      each.preventDefault();
    });
    let wasLeft = false;
    element.querySelector('a')?.dispatchEvent(event);
    return wasLeft;
  };
  const path = () => TestBed.inject(Address).url().pathname;

  it('goes to a page of the app without the browser', () => {
    expect(click()).toBeFalse();
    expect(path()).toBe('/r/tea');
  });

  it('leaves it to the browser when it is to open elsewhere', () => {
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const) {
      TestBed.resetTestingModule();
      expect(click({ [key]: true }))
        .withContext(key)
        .toBeTrue();
      expect(path()).withContext(key).toBe('/');
    }
    TestBed.resetTestingModule();
    expect(click({ button: 1 })).toBeTrue();
  });
});
