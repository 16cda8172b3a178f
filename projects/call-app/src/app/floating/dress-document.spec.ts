import { dressDocument } from './dress-document.ts';

describe('dressDocument', () => {
  let page: Document;
  let other: Document;
  let end: () => void;

  beforeEach(() => {
    page = document.implementation.createHTMLDocument('A call');
    other = document.implementation.createHTMLDocument();
    page.documentElement.lang = 'zh-CN';
    page.head.insertAdjacentHTML('beforeend', '<style>a { color: red }</style><meta name="x">');
    end = dressDocument(other, page);
  });
  afterEach(() => end());

  const styles = () => [...other.head.children].map(({ textContent }) => textContent);
  /** Observers are told before what awaits. */
  const told = () => Promise.resolve();

  it('takes language, title and styles along, and nothing else', () => {
    expect(other.documentElement.lang).toBe('zh-CN');
    expect(other.title).toBe('A call');
    expect(styles()).toContain('a { color: red }');
    expect(other.querySelector('meta')).toBeNull();
  });

  it('follows what changes, until it is ended', async () => {
    page.documentElement.lang = 'en';
    page.head.append(Object.assign(page.createElement('style'), { textContent: 'b {}' }));
    await told();
    expect(other.documentElement.lang).toBe('en');
    expect(styles()).toContain('b {}');

    end();
    page.documentElement.lang = 'zh-CN';
    await told();
    expect(other.documentElement.lang).toBe('en');
  });
});
