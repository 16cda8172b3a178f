import type * as v from 'valibot';
import {
  AdmissionSchema,
  AdmitRequestSchema,
  DoorSchema,
  KnockSchema,
  LockRequestSchema,
} from './door-messages.ts';
import { parseMessage } from './parse.ts';

const problemOf = (schema: v.GenericSchema, payload: unknown) => {
  const result = parseMessage(schema, payload);
  return result.ok ? null : result.error.detail.split(':')[0];
};

describe('the messages about a room’s door', () => {
  const knock = { knock: 'k1', name: 'Bob' };

  it('tell whether it is locked and who knocks', () => {
    expect(problemOf(DoorSchema, { locked: true, knocks: [knock] })).toBeNull();
    expect(problemOf(DoorSchema, { locked: 'yes', knocks: [] })).toBe('locked');
    expect(problemOf(DoorSchema, { locked: true, knocks: [{ ...knock, name: '' }] })).toBe(
      'knocks.0.name',
    );
    expect(problemOf(KnockSchema, { ...knock, knock: 'a b' })).toBe('knock');
  });

  it('lock it, and answer a knock, in this version of the protocol', () => {
    expect(problemOf(LockRequestSchema, { v: 1, locked: false })).toBeNull();
    expect(problemOf(LockRequestSchema, { locked: false })).toBe('v');
    expect(problemOf(AdmitRequestSchema, { v: 1, knock: 'k1', admit: true })).toBeNull();
    expect(problemOf(AdmitRequestSchema, { v: 1, knock: 'k1' })).toBe('admit');
    expect(problemOf(AdmitRequestSchema, { v: 2, knock: 'k1', admit: true })).toBe('v');
  });

  it('answer the one who knocks', () => {
    expect(problemOf(AdmissionSchema, { admitted: true })).toBeNull();
    expect(problemOf(AdmissionSchema, {})).toBe('admitted');
  });
});
