import { isRoomId, newRoomId, roomIn } from './room-id.ts';

describe('newRoomId', () => {
  it('is 128 random bits as base64url', () => {
    const ids = Array.from({ length: 500 }, newRoomId);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('makes ids that rooms can have', () => {
    expect(isRoomId(newRoomId())).toBeTrue();
  });
});

describe('roomIn', () => {
  it('finds the room in a link, however it was pasted', () => {
    expect(roomIn('https://calls.example/r/abc_-1')).toBe('abc_-1');
    expect(roomIn('  http://localhost:3000/r/abc?name=Ann&join#x ')).toBe('abc');
    expect(roomIn('Come to calls.example/r/abc now')).toBe('abc');
  });

  it('takes a bare code', () => {
    expect(roomIn(' abc ')).toBe('abc');
  });

  it('finds none where there is none', () => {
    for (const text of [
      '',
      'https://calls.example/',
      'two words',
      `/r/${'x'.repeat(65)}`,
      '/r/a%20b',
    ]) {
      expect(roomIn(text)).withContext(text).toBeNull();
    }
  });
});
