const STYLES = 'style, link[rel="stylesheet"]';

/**
 * Lets another document look and read like this one: language, theme and styles, now and when they change. Returns what
 * ends that. Styles come when a component is first shown, so they are not all there at the beginning.
 */
export function dressDocument(other: Document, document: Document): () => void {
  const dress = () => {
    for (const { name, value } of document.documentElement.attributes) {
      other.documentElement.setAttribute(name, value);
    }
    const styles = [...document.head.querySelectorAll(STYLES)];
    other.head.replaceChildren(...styles.map((style) => style.cloneNode(true)));
    other.title = document.title;
  };
  dress();
  const changes = new MutationObserver(dress);
  changes.observe(document.documentElement, { attributes: true });
  changes.observe(document.head, { childList: true });
  return () => changes.disconnect();
}
