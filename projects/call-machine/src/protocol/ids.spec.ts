import { CallIdSchema, MessageIdSchema, NameSchema, PeerIdSchema, RoomIdSchema } from './ids.ts';
import { parseMessage } from './parse.ts';

const IDS = {
  room: RoomIdSchema,
  peer: PeerIdSchema,
  call: CallIdSchema,
  id: MessageIdSchema,
};

for (const [what, schema] of Object.entries(IDS)) {
  describe(`the id called ${what}`, () => {
    const detailOf = (id: unknown) => {
      const result = parseMessage(schema, id);
      return result.ok ? null : result.error.detail;
    };

    it('has 1 to 64 letters, digits, "-" or "_"', () => {
      for (const id of ['a', 'Az09_-', '__proto__', 'x'.repeat(64)])
        expect(parseMessage(schema, id)).toEqual({ ok: true, value: id });
    });

    it('is nothing else, and says so', () => {
      for (const id of ['', 'x'.repeat(65), 'a b', 'a/b', 'ä', 'a\n', '../etc', 'a\u0000'])
        expect(detailOf(id)).toBe(`${what} must be 1 to 64 letters, digits, "-" or "_"`);
      for (const id of [undefined, null, 7, {}, ['a']])
        expect(detailOf(id)).toBe(`${what} must be a string`);
    });
  });
}

describe('a name', () => {
  const parse = (name: unknown) => {
    const result = parseMessage(NameSchema, name);
    return result.ok ? result.value : result.error.detail;
  };

  it('is any text of 1 to 60 characters, without the spaces around it', () => {
    expect(parse('  Ann Ångström <b>👋  ')).toBe('Ann Ångström <b>👋');
    expect(parse('x'.repeat(60))).toBe('x'.repeat(60));
  });

  it('is not empty, too long, or anything but a text', () => {
    for (const name of ['', '   ']) expect(parse(name)).toBe('name must not be empty');
    expect(parse('x'.repeat(61))).toBe('name must have at most 60 characters');
    expect(parse(7)).toBe('name must be a string');
  });

  it('has no control character inside', () => {
    for (const name of ['a\u0000b', 'a\nb', 'a\u001bb', 'a\u0085b'])
      expect(parse(name)).toBe('name must not contain control characters');
  });
});
