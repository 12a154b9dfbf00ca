import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { updateLedger } from '#cli/update-ledger.ts';
import { checkedContent } from '#site/checked-content.ts';
import { smallSite } from './small-site.ts';

const PHASE = 'playbooks/move/phases/prepare.mdx';
const textIn = (folder: string): string => readFileSync(join(folder, 'ids.yaml'), 'utf8');

describe('check --update-ledger', () => {
  it('writes down every id, says so in one line, and writes the same again', async () => {
    const options = smallSite();
    expect(await updateLedger(options, undefined)).toBe('ids.yaml written: 3 added, 0 removed, 3 ids in all.');
    const first = textIn(options.content);
    expect(first.split('\n').slice(3)).toEqual(['ids:', '  departments/it: "IT"', '  move: "Move"', '  move/phases/prepare: "Prepare"', '']);
    expect(await updateLedger(options, undefined)).toBe('ids.yaml is up to date: 3 ids in all.');
    expect(textIn(options.content)).toBe(first);
    expect((await checkedContent(options)).diagnostics).toEqual([]);
  });

  it('leaves a renaming to its author, and takes up its alias', async () => {
    const options = smallSite();
    await updateLedger(options, undefined);
    const before = textIn(options.content);
    const [old, now] = ['departments/it.mdx', 'departments/help-desk.mdx'].map((file) => join(options.content, file));
    renameSync(old ?? '', now ?? '');
    expect(await updateLedger(options, undefined)).toMatch(/^ids\.yaml was not written: 1 recorded id vanished; .* --update-ledger "Why it was removed\."$/);
    expect(await updateLedger(options, 'It is gone.')).toMatch(/^ids\.yaml was not written: 1 recorded id vanished; .* looks too much like it/);
    expect(textIn(options.content)).toBe(before);
    const { diagnostics } = await checkedContent(options);
    expect(diagnostics.map(({ code, file, position, suggestion }) => [code, file, position?.line, position?.column, suggestion])).toEqual([
      ['id-unrecorded', 'departments/help-desk.mdx', 1, 1, undefined],
      ['id-vanished', 'ids.yaml', 5, 3, 'departments/help-desk'],
    ]);
    writeFileSync(now ?? '', readFileSync(now ?? '', 'utf8').replace('owner:', 'aliases: [it]\nowner:'));
    expect(await updateLedger(options, undefined)).toBe('ids.yaml written: 1 added, 0 removed, 4 ids in all.');
    expect((await checkedContent(options)).diagnostics).toEqual([]);
  });

  it('buries what was removed, with the day and the reason', async () => {
    const options = smallSite();
    await updateLedger(options, undefined);
    rmSync(join(options.content, 'departments/it.mdx'));
    expect(await updateLedger(options, 'Its work is bought now.')).toBe('ids.yaml written: 0 added, 1 removed, 3 ids in all.');
    expect(textIn(options.content)).toContain('removed:\n  departments/it: { on: 2026-02-02, because: "Its work is bought now." }\n');
    const { diagnostics, organisation } = await checkedContent(options);
    expect(diagnostics).toEqual([]);
    expect(organisation?.removed.map(({ address }) => address)).toEqual(['departments/it']);
  });

  it('writes nothing while ids contradict themselves, or the file is broken or a link', async () => {
    const options = smallSite();
    const phase = join(options.content, PHASE);
    const text = readFileSync(phase, 'utf8');
    writeFileSync(
      phase,
      text
        .replace('owner:', 'aliases: [prepare]\nowner:')
        .replace('duration:', 'focus:\n  - { id: a, title: A, summary: A }\n  - { id: a, title: A, summary: A }\nduration:'),
    );
    expect(await updateLedger(options, undefined)).toBe('ids.yaml was not written: mend first the 1 mistake in ids, which the report shows.');
    writeFileSync(phase, text);
    writeFileSync(join(options.content, 'ids.yaml'), 'ids: [move]\n');
    expect(await updateLedger(options, undefined)).toBe('ids.yaml was not written: it has mistakes itself. Mend them first; the report shows them.');
    rmSync(join(options.content, 'ids.yaml'));
    writeFileSync(join(options.content, '../elsewhere'), 'kept');
    symlinkSync(join(options.content, '../elsewhere'), join(options.content, 'ids.yaml'));
    expect(await updateLedger(options, undefined)).toContain('it has mistakes itself');
    expect(readFileSync(join(options.content, '../elsewhere'), 'utf8')).toBe('kept');
  });
});
