import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyAssets, shownAssets } from '#site/assets.ts';
import { checkedContent } from '#site/checked-content.ts';
import { smallSite, temporaryFolder } from './small-site.ts';

it('publishes the pictures that entries show, and no others', async () => {
  const options = smallSite();
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  for (const name of ['shown.png', 'hidden.png']) writeFileSync(join(options.content, 'departments', name), png);
  writeFileSync(
    join(options.content, 'departments/it.mdx'),
    '---\ntitle: IT\nsummary: Keeps things running.\nowner: Head of IT\nlead: Head of IT\ncontact: Help desk\n---\n![The desk](shown.png)\n',
  );
  const { entries, diagnostics } = await checkedContent(options);
  expect(diagnostics).toEqual([]);
  const assets = shownAssets(entries);
  expect(assets.map(({ file }) => file)).toEqual(['departments/shown.png']);
  const site = temporaryFolder();
  await copyAssets(assets, options.content, site);
  expect(readFileSync(join(site, 'assets', assets[0]?.url ?? ''))).toEqual(png);
});
