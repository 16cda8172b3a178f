/** Who listens to which events of something. */
export class Listeners<Events extends object> {
  readonly #all: { [Type in keyof Events]?: ((event: Events[Type]) => void)[] } = {};

  add<Type extends keyof Events>(type: Type, listener: (event: Events[Type]) => void): void {
    (this.#all[type] ??= []).push(listener);
  }

  tell<Type extends keyof Events>(type: Type, event: Events[Type]): void {
    for (const listener of this.#all[type] ?? []) listener(event);
  }
}
