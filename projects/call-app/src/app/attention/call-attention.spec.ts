import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { CallView } from 'call-machine';
import { BehaviorSubject, firstValueFrom, merge } from 'rxjs';
import { ann, viewOf } from '../testing/call-view-fixture.ts';
import { provideEnglish, speak } from '../testing/provide-english.ts';
import { CallAttention } from './call-attention.ts';
import { turn } from './turn.ts';

describe('CallAttention', () => {
  let view$: BehaviorSubject<CallView>;
  let complete: jasmine.Spy;
  let outputs: AudioContext[];
  const { AudioContext } = window;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideEnglish()] });
    view$ = new BehaviorSubject(viewOf({ status: 'ringing', remote: ann() }));
    complete = jasmine.createSpy('complete');
    outputs = [];
    window.AudioContext = class extends AudioContext {
      constructor() {
        super();
        outputs.push(this);
      }
    };
    merge(...TestBed.inject(CallAttention).effects(view$)).subscribe({ complete });
  });
  afterEach(() => {
    view$.complete();
    window.AudioContext = AudioContext;
  });

  const title = () => {
    TestBed.tick();
    return document.title;
  };
  const held = async () => (await navigator.locks.query()).held?.map(({ name }) => name);
  /** Comes as soon as nobody has the turn. */
  const turnComes = () => firstValueFrom(turn('call-machine.vibrate', navigator.locks));

  it('shows in the tab that it rings, and takes its turn at making a phone vibrate', async () => {
    expect(title()).toBe('Ann is calling · call machine');
    expect(await held()).toContain('call-machine.vibrate');
    view$.next(viewOf());
    speak('zh-CN');
    expect(title()).toBe('房间 · call machine');
    await expectAsync(turnComes()).toBeResolved();
  });

  it('opens an output for the sound once it is drawn that it rings', async () => {
    expect(outputs).toEqual([]);
    await TestBed.inject(ApplicationRef).whenStable();
    expect(outputs.length).toBe(1);
  });

  it('opens none for a call that was answered before', async () => {
    view$.next(viewOf({ status: 'negotiating', remote: ann() }));
    await TestBed.inject(ApplicationRef).whenStable();
    expect(outputs).toEqual([]);
  });

  it('lets go of everything when there is nothing more to see', async () => {
    view$.complete();
    expect(complete).toHaveBeenCalledTimes(1);
    await expectAsync(turnComes()).toBeResolved();
  });
});
