import { assign, emit, setup } from 'xstate';

/** A machine for the specs: it counts, says so, and can be broken or brought to its end. */
export const counterMachine = setup({
  types: {
    context: {} as { count: number },
    events: {} as { type: 'add'; by: number } | { type: 'break' } | { type: 'finish' },
    emitted: {} as { type: 'added'; count: number } | { type: 'broke' },
  },
  actions: {
    add: assign({ count: ({ context, event }) => context.count + ('by' in event ? event.by : 0) }),
    tell: emit(({ context }) => ({ type: 'added', count: context.count })),
    fail: () => {
      throw new Error('broken');
    },
  },
}).createMachine({
  context: { count: 0 },
  initial: 'counting',
  states: {
    counting: {
      on: { add: { actions: ['add', 'tell'] }, break: { actions: 'fail' }, finish: 'finished' },
    },
    finished: { type: 'final' },
  },
});
