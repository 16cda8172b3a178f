import { FakeChannel, type FakeChannelScope } from '../fake-channel.ts';
import type { Channel } from './connection.ts';
import { Listeners } from './listeners.ts';

interface Events {
  open: undefined;
  close: undefined;
  message: { readonly data: unknown };
}

/** A data channel of the fake, as the standard has it. */
export class FakeChannelFace implements Channel {
  readonly fake: FakeChannel<string>;
  readonly #listeners = new Listeners<Events>();

  constructor(carry: FakeChannelScope<string>['carry']) {
    this.fake = new FakeChannel({
      carry,
      heard: (data) => this.#listeners.tell('message', { data }),
      changed: (state) => {
        if (state === 'open') this.#listeners.tell('open', undefined);
        if (state === 'closed') this.#listeners.tell('close', undefined);
      },
    });
  }

  get readyState(): RTCDataChannelState {
    return this.fake.readyState;
  }

  send(text: string): void {
    this.fake.send(text);
  }

  close(): void {
    this.fake.close();
  }

  addEventListener<Type extends keyof Events>(
    type: Type,
    listener: (event: Events[Type]) => void,
  ): void {
    this.#listeners.add(type, listener);
  }
}
