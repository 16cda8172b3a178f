import { Placeholders } from './placeholders.ts';

describe('Placeholders', () => {
  const fill = (value: unknown, params?: Record<string, unknown>) =>
    new Placeholders().transpile({ value, params: params ?? {}, translation: {}, key: 'a.b' });

  it('are filled, each as often as it is there', () => {
    expect(fill('{{ a }} {{b}} {{ a }}', { a: 'one', b: 'two' })).toBe('one two one');
    expect(fill('plain')).toBe('plain');
  });

  it('leave alone what they are filled with', () => {
    expect(fill('Hello {{ name }}', { name: '{{ name }} $&' })).toBe('Hello {{ name }} $&');
  });

  it('are refused when nothing fills them', () => {
    expect(() => fill('Hello {{ name }}', {})).toThrowError(/"a.b" needs a "name"/);
  });
});
