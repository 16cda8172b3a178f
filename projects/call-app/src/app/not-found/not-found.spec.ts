import { Rendered } from '../testing/rendered.ts';
import { NotFound } from './not-found.ts';

describe('NotFound', () => {
  it('says so and leads to the start page', async () => {
    const rendered = new Rendered(NotFound);
    expect(await rendered.text()).toContain('There is nothing here');
    expect(await rendered.buttons()).toEqual(['Go to the start page']);
  });
});
