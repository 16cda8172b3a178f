import { TestBed } from '@angular/core/testing';
import { viewOf } from '../testing/call-view-fixture.ts';
import { Rendered } from '../testing/rendered.ts';
import { OwnPicture } from './own-picture.ts';
import { OwnPictureSetting } from './own-picture-setting.ts';

describe('OwnPicture', () => {
  let rendered: Rendered<OwnPicture>;
  let area: HTMLElement;

  beforeEach(async () => {
    // What a spec sends is of no pointer that the browser knows.
    spyOn(Element.prototype, 'setPointerCapture');
    rendered = new Rendered(OwnPicture, {
      view: viewOf({ camera: { state: 'on', fault: null } }),
      stream: null,
    });
    area = document.createElement('div');
    area.style.cssText = 'position: fixed; inset: 0; display: grid';
    document.body.append(area);
    area.append(rendered.element);
    await rendered.fixture.whenStable();
  });
  afterEach(() => {
    const { corner, mirror } = TestBed.inject(OwnPictureSetting);
    corner.choose('bottom-right');
    mirror.choose('on');
    area.remove();
  });

  const handle = () => {
    const button = rendered.element.querySelector('button');
    if (!button) throw new Error('no handle');
    return button;
  };
  const corner = async () => {
    await rendered.fixture.whenStable();
    for (const slide of rendered.element.getAnimations()) slide.finish();
    const picture = rendered.element.getBoundingClientRect();
    return [
      picture.top < innerHeight / 2 ? 'top' : 'bottom',
      picture.left < innerWidth / 2 ? 'left' : 'right',
    ].join(' ');
  };
  const point = (type: string, clientX: number, clientY: number) =>
    handle().dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true }));
  const drag = (x: number, y: number) => {
    point('pointerdown', 100, 100);
    point('pointermove', 100 + x, 100 + y);
    point('pointerup', 100 + x, 100 + y);
    handle().click();
  };

  it('stands at the bottom right, and says so', async () => {
    expect(await corner()).toBe('bottom right');
    expect(handle().getAttribute('aria-label')).toBe(
      'Own picture at the bottom right: move it to the bottom left',
    );
  });

  it('goes to the next corner at each press', async () => {
    const corners = [];
    for (let press = 0; press < 4; press++) {
      handle().click();
      corners.push(await corner());
    }
    expect(corners).toEqual(['bottom left', 'top left', 'top right', 'bottom right']);
  });

  it('goes where the arrow keys lead', async () => {
    handle().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', cancelable: true }));
    expect(await corner()).toBe('top right');
    handle().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
    expect(await corner()).toBe('top left');
  });

  it('follows a pointer, and then stands in the nearest corner', async () => {
    point('pointerdown', 100, 100);
    point('pointermove', 40, 60);
    expect(rendered.element.style.translate).toBe('-60px -40px');
    point('pointerup', 40, 60);
    expect(await corner()).toBe('bottom right');
    expect(rendered.element.style.translate).toBe('');

    drag(-innerWidth, 0);
    expect(await corner()).toBe('bottom left');
    drag(0, -innerHeight);
    expect(await corner()).toBe('top left');
  });

  it('takes a finger that trembles for a press', async () => {
    drag(3, 3);
    expect(await corner()).toBe('bottom left');
  });

  it('goes back when the pointer is taken away', async () => {
    point('pointerdown', 100, 100);
    point('pointermove', -innerWidth, 0);
    point('pointercancel', 0, 0);
    expect(rendered.element.style.translate).toBe('');
    expect(await corner()).toBe('bottom right');
  });

  it('is as in a mirror, or as the other sees it', async () => {
    const transform = () => {
      const video = rendered.element.querySelector('video');
      return video && getComputedStyle(video).transform;
    };
    expect(transform()).toBe('matrix(-1, 0, 0, 1, 0, 0)');
    TestBed.inject(OwnPictureSetting).mirror.choose('off');
    await rendered.fixture.whenStable();
    expect(transform()).toBe('none');
  });
});
