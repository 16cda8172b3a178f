const SLIDE_MS = 200;

/** Shows how an element came to where it is from where it was. At once, where the person wants no motion. */
export function slide(element: HTMLElement, from: DOMRect): void {
  const { matches: isStill } = matchMedia('(prefers-reduced-motion: reduce)');
  if (isStill) return;
  const to = element.getBoundingClientRect();
  const translate = [`${from.x - to.x}px ${from.y - to.y}px`, '0 0'];
  element.animate({ translate }, { duration: SLIDE_MS, easing: 'ease-out' });
}
