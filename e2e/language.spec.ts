import type { Party } from './party.ts';
import { expect, test } from './parties.ts';
import { connect, watchEachOther } from './steps.ts';

const NARROW = { width: 320, height: 640 };
const LANDSCAPE = { width: 568, height: 320 };

const languageOf = ({ page }: Party) => page.locator('html');

/** Chooses from the list of languages, which is called by the language in use. */
async function choose({ page }: Party, list: string, language: string): Promise<void> {
  await page.getByRole('combobox', { name: list }).selectOption(language);
}

/** The page if it scrolls to the side, and the words that reach beyond it. */
const whatDoesNotFit = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: { text: string; left: number; right: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    if (text === '' || node.parentElement?.closest('.visually-hidden, option, title')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right } = range.getBoundingClientRect();
    texts.push({ text, left, right });
  }
  const beyond = texts.filter(({ left, right }) => left < 0 || right > clientWidth);
  return [...(scrollWidth > clientWidth ? ['the page'] : []), ...beyond.map(({ text }) => text)];
};

async function expectAllFits({ page }: Party, screen: string): Promise<void> {
  for (const size of [NARROW, LANDSCAPE]) {
    await page.setViewportSize(size);
    expect(await page.evaluate(whatDoesNotFit), `${screen}, ${size.width} px`).toEqual([]);
  }
}

test('the language is changed in a room, at once and for the next visit', async ({ enter }) => {
  const ann = await enter('Ann');
  await expect(languageOf(ann)).toHaveAttribute('lang', 'en');
  await ann.press('Settings');
  await choose(ann, 'Language', '简体中文');

  await expect(ann.page.getByRole('dialog', { name: '设置' })).toBeVisible();
  await ann.press('完成');
  await expect(ann.page.getByRole('heading', { name: '还没有其他人' })).toBeVisible();
  await expect(languageOf(ann)).toHaveAttribute('lang', 'zh-CN');
  await expect(ann.page).toHaveTitle('房间 · call machine');

  await ann.page.reload();
  await ann.see('已连接');
  await expect(languageOf(ann)).toHaveAttribute('lang', 'zh-CN');
});

test('a call goes on when its language is changed', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await connect(ann, bob);
  const connections = () => ann.page.evaluate(() => window.witness.connections.length);
  const before = await connections();
  await ann.press('More');
  await ann.page.getByRole('menuitem', { name: 'Settings' }).click();
  await choose(ann, 'Language', '简体中文');
  await ann.press('完成');

  await expect(ann.page).toHaveTitle('与Bob通话中 · call machine');
  await expect(languageOf(ann)).toHaveAttribute('lang', 'zh-CN');
  await watchEachOther(ann, bob);
  expect(await connections()).toBe(before);

  await ann.press('麦克风静音');
  await expect(ann.button('取消麦克风静音')).toBeVisible();
  await bob.see('Ann’s microphone is muted');
  await ann.press('挂断');
  await ann.see('你结束了通话');
  await bob.see('Ann ended the call');
});

for (const { language, list, join, name, settings } of [
  { language: 'en', list: '语言', join: 'Join', name: 'Your name', settings: 'Settings' },
  { language: 'zh-CN', list: 'Language', join: '加入', name: '你的名字', settings: '设置' },
]) {
  test(`texts fit into the smallest screens: ${language}`, async ({ open, room }) => {
    const ann = await open();
    const bob = await open();
    await ann.page.goto('/');
    if (language === 'en') await choose(ann, 'Language', 'zh-CN');
    await choose(ann, list, language);
    await expect(languageOf(ann)).toHaveAttribute('lang', language);
    await expectAllFits(ann, 'the start page');
    await ann.page.goto(`/r/${room}`);
    await expectAllFits(ann, 'the question for a name');
    await ann.page.getByRole('textbox', { name }).fill('Ann');
    await ann.press(join);
    await ann.page.locator('[data-call-state="idle"]').waitFor();
    await expectAllFits(ann, 'the room');
    await ann.press(settings);
    await expect(ann.page.getByRole('dialog', { name: settings })).toBeVisible();
    await expectAllFits(ann, 'the settings');
    await ann.page.keyboard.press('Escape');

    await bob.enter(room, 'Bob');
    await bob.press('Call');
    await ann.reach('ringing');
    await expectAllFits(ann, 'a call that rings');
    await bob.press('Hang up');
    await ann.reach('ended');
    await expectAllFits(ann, 'a missed call');
  });
}
