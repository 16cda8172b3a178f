import { can, viewOf } from '../testing/call-view-fixture.ts';
import { renderView } from '../testing/rendered.ts';
import { ScreenButton } from './screen-button.ts';

describe('ScreenButton', () => {
  const shared = { can: can('shareScreen'), screen: { state: 'on', fault: null } } as const;

  it('can be pressed when the view says so, and keeps its place else', async () => {
    const rendered = renderView(ScreenButton, viewOf());
    expect(await rendered.buttons()).toEqual([]);
    expect(await rendered.text()).toContain('Share your screen');
    rendered.set({ view: viewOf({ can: can('shareScreen') }) });
    expect(await rendered.buttons()).toEqual(['Share your screen']);
  });

  it('has the focus again when what it was in went with the screen', async () => {
    const rendered = renderView(ScreenButton, viewOf(shared));
    await rendered.fixture.whenStable();
    expect(document.activeElement).toBe(document.body);
    rendered.set({ view: viewOf({ can: shared.can }) });
    await rendered.fixture.whenStable();
    expect(document.activeElement).toBe(rendered.element.querySelector('button'));
  });

  it('takes the focus from nobody', async () => {
    const rendered = renderView(ScreenButton, viewOf(shared));
    const other = document.body.appendChild(document.createElement('button'));
    other.focus();
    rendered.set({ view: viewOf({ can: shared.can }) });
    await rendered.fixture.whenStable();
    expect(document.activeElement).toBe(other);
    other.remove();
  });
});
