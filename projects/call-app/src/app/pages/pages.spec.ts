import { pageAt, roomAt } from './pages.ts';

const at = (path: string) => new URL(path, 'https://calls.example');

describe('roomAt', () => {
  it('finds the room of a link, be it one that can be or not', () => {
    expect(roomAt(at('/r/tea'))).toBe('tea');
    expect(roomAt(at('/r/tea/?name=Ann#token=a'))).toBe('tea');
    expect(roomAt(at('/r/a%20b'))).toBe('a b');
    expect(roomAt(at('/r/%E0%A4%A'))).toBe('%E0%A4%A');
  });

  it('finds none elsewhere', () => {
    for (const path of ['/', '/r/', '/r/tea/more', '/room/tea']) {
      expect(roomAt(at(path)))
        .withContext(path)
        .toBeNull();
    }
  });
});

describe('pageAt', () => {
  const componentAt = async (path: string) => (await pageAt(at(path)).load()).name.replace('_', '');

  it('leads to the start page, into a room, or nowhere', async () => {
    expect(await componentAt('/')).toBe('Home');
    expect(await componentAt('/?anything')).toBe('Home');
    expect(await componentAt('/r/tea')).toBe('Entrance');
    expect(await componentAt('/tea')).toBe('NotFound');
  });

  it('gives a room’s page what its address says', () => {
    expect(pageAt(at('/r/tea?name=Ann&join')).inputs).toEqual({
      room: 'tea',
      name: 'Ann',
      join: '',
    });
    expect(pageAt(at('/r/tea')).inputs).toEqual({
      room: 'tea',
      name: undefined,
      join: undefined,
    });
  });
});
