import type { Locator } from '@playwright/test';
import { expectNothingWrong } from './axe.ts';
import { expect, test } from './parties.ts';
import type { Party } from './party.ts';
import { connect } from './steps.ts';

const messagesOf = ({ page }: Party): Locator => page.getByRole('log', { name: 'Messages' });

async function write(party: Party, text: string): Promise<void> {
  await party.page.getByLabel('Write a message').fill(text);
  await party.page.keyboard.press('Enter');
}

test('two write to each other, with nothing of it at the server', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await connect(ann, bob);

  await ann.press('Open chat');
  await expect(ann.page.getByLabel('Write a message')).toBeFocused();
  // Beside the picture, from top to bottom.
  const { width, height } = ann.page.viewportSize() ?? { width: 0, height: 0 };
  const panel = await ann.page.locator('app-chat-panel').boundingBox();
  expect(panel).toEqual({ x: width - 360, y: 0, width: 360, height });
  await write(ann, 'Hello <b>Bob</b>\n<img src=x onerror="document.title = 1">');
  await write(ann, 'Are you there?');

  await bob.press('Open chat, 2 unread');
  await expect(messagesOf(bob).locator('.text')).toHaveText([
    'Hello <b>Bob</b>\n<img src=x onerror="document.title = 1">',
    'Are you there?',
  ]);
  await expect(messagesOf(bob).locator('b, img')).toHaveCount(0);
  await expectNothingWrong(bob, 'a chat');
  await write(bob, 'I am');
  await expect(messagesOf(ann).locator('.text').last()).toHaveText('I am');
  await expect(messagesOf(ann)).not.toContainText('Not delivered yet');

  await bob.page.getByLabel('Write a message').fill('half a');
  await bob.page.keyboard.press('Escape');
  await expect(bob.button('Open chat')).toBeFocused();
  await bob.page.keyboard.press('Enter');
  await expect(bob.page.getByLabel('Write a message')).toHaveValue('half a');

  await ann.press('Hang up');
  for (const party of [ann, bob]) await party.reach('ended');
  await expect(messagesOf(bob)).toContainText('Are you there?');
  await expectNothingWrong(bob, 'a chat that is over');
  await bob.press('Close chat');
  await expect(bob.button('Open chat')).toBeFocused();
  for (const { sent, received } of [ann, bob])
    expect([...sent, ...received].filter((text) => text.includes('there?'))).toEqual([]);
});

test('a message is there once to a tab that was reloaded meanwhile', async ({ enter }) => {
  const ann = await enter('Ann');
  const bob = await enter('Bob');
  await connect(ann, bob);
  await ann.press('Open chat');
  const url = bob.page.url();
  await bob.page.goto('about:blank');
  await write(ann, 'Welcome back');
  await expect(messagesOf(ann)).toContainText('Not delivered yet');
  await bob.page.goto(url);
  await bob.press('Open chat, 1 unread');
  await expect(messagesOf(bob).locator('.text')).toHaveText(['Welcome back']);
  await expect(messagesOf(ann)).not.toContainText('Not delivered yet');
});
