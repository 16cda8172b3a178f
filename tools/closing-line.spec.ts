import { withClosingLine } from './closing-line.ts';

describe('withClosingLine', () => {
  it('puts the line of a run in the place of the last one, and leaves the others', () => {
    const document = '# Runs\n\n- Soak: none yet\n- Exploration: none yet\n';
    expect(withClosingLine(document, 'Soak', '$1 runs')).toBe(
      '# Runs\n\n- Soak: $1 runs\n- Exploration: none yet\n',
    );
  });

  it('refuses a document that has no place for it', () => {
    expect(() => withClosingLine('# Runs\n', 'Soak', '1 run')).toThrowError(
      /begins with "- Soak: "/,
    );
  });
});
