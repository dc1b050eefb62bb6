// One submission as a folder, a zip or a mail gets one verdict; what cannot be opened gets one reason.

import { execFileSync } from 'node:child_process';
import { readdirSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/core/model/finding.ts';
import { openSubmission } from '../../../src/platform/node/open-submission.ts';
import { gbk } from '../../make/gbk.ts';
import { filesOf, makeMail, packed, windowsZip } from '../../make/parcel.ts';
import { EXAMPLES, fillFolder, reportOf, rulesOf, temporaryFolder, viewOf } from '../../make/run.ts';
import { makeZip } from '../../make/zip.ts';

const PASSING = join(EXAMPLES, 'pass-kunshan');
const files = filesOf(PASSING);

function saved(name: string, bytes: Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

const userErrorOf = (path: string) =>
  openSubmission(path).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );

const open = (report: Report) => report.findings.filter(({ verdict }) => verdict !== 'pass');

describe('what is entered', () => {
  test('a folder, by its own name', async () => {
    const { origin, tree } = await openSubmission(`${PASSING}/.`);
    expect(origin).toEqual({ path: `${PASSING}/.`, name: 'pass-kunshan', form: 'folder' });
    expect(tree.files).toHaveLength(files.length);
  });

  test('a zip and a mail, by content and not by name', async () => {
    const zip = saved('材料.dat', windowsZip(files));
    expect((await openSubmission(zip)).origin).toEqual({ path: zip, name: '材料.dat', form: 'zip' });
    const mail = saved('材料.txt', makeMail([{ name: 'a.docx', bytes: Buffer.from('x') }]));
    expect((await openSubmission(mail)).origin).toEqual({
      path: mail,
      name: '材料.txt',
      form: 'mail',
      mail: {
        date: { iso: '2012-11-28T09:30:00+08:00' },
        from: 'sender@example.com',
        to: ['office@example.com'],
        subject: 'papers',
      },
    });
  });

  test('nothing, a document, a text and a pipe are a UserError', async () => {
    const folder = fillFolder(temporaryFolder(), { 'a.txt': 'text', 'word.zip': files[1]?.[1] ?? '' });
    expect(await userErrorOf(join(folder, 'no'))).toBe('noSuchPath');
    expect(await userErrorOf(join(folder, 'a.txt', 'b'))).toBe('noSuchPath');
    expect(await userErrorOf(join(folder, 'a.txt'))).toBe('notAFolder');
    const [document] = files.find(([path]) => path.endsWith('.docx')) ?? [''];
    expect(await userErrorOf(join(PASSING, document))).toBe('notAFolder');
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(folder, 'pipe.zip')]);
    expect(await userErrorOf(join(folder, 'pipe.zip'))).toBe('notAFolder');
  });

  test.skipIf(process.platform !== 'linux')('a zip is given back when it has been read', async () => {
    const zip = realpathSync(saved('a.zip', windowsZip(files)));
    const held = () =>
      readdirSync('/proc/self/fd').filter((handle) => {
        try {
          return readlinkSync(`/proc/self/fd/${handle}`) === zip;
        } catch {
          return false; // the handle of this listing itself
        }
      }).length;
    const { tree } = await openSubmission(zip);
    expect(held()).toBe(1);
    tree.close?.();
    expect(held()).toBe(0);
    await reportOf(zip, await rulesOf());
    expect(held()).toBe(0);
  });
});

describe('one submission, however it comes', () => {
  const mailed = async (attachments: Parameters<typeof makeMail>[0]) => {
    const { notice } = await rulesOf();
    return makeMail(attachments, [
      'Date: Wed, 28 Nov 2012 09:30:00 +0800',
      'From: sender@example.com',
      `To: ${notice.recipient.mailbox}`,
      'Subject: papers',
    ]);
  };

  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['zip.zip', () => packed(files, (path) => path)],
    ['windows.zip', () => windowsZip(files, '昆山市/')],
    ['backslashes.zip', () => packed(files, (path) => gbk(path.replaceAll('/', '\\')))],
    ['mac.zip', () => packed([...files, ['__MACOSX/._a', Buffer.from('x')]], (path) => Buffer.from(path))],
    ['zip.eml', () => mailed([{ name: gbk('昆山市.zip'), bytes: windowsZip(files, '昆山市/') }])],
    ['loose.eml', () => mailed(files.map(([path, bytes]) => ({ name: path, bytes })))],
  ])('%s passes like the folder', async (name, make) => {
    const rules = await rulesOf();
    const folder = await reportOf(PASSING, rules);
    const report = await reportOf(saved(name, await make()), rules);
    expect(report.verdict).toBe('pass');
    const judged = ({ findings }: Report) =>
      findings
        .filter(({ requirement }) => !/skipped|mail/.test(requirement))
        .map(({ at, verdict, actual }) => [at, verdict, actual]);
    expect(judged(report)).toEqual(judged(folder));
  });
});

test('a zip that is too large for what the list does not name is read, and said not to be seen whole', async () => {
  const entries = files.map(([name, data]) => ({ name, data }));
  // Two bytes that claim to be 600 MB, and are never inflated.
  const bytes = makeZip([
    ...entries,
    { name: '录像.mp4', data: 'xx', stored: true, claimedSize: 600_000_000 },
  ]);
  const { verdict, findings } = await reportOf(saved('big.zip', bytes), await rulesOf());
  const open = findings.filter((each) => each.verdict === 'unchecked').map(({ requirement }) => requirement);
  expect([verdict, open]).toEqual(['unchecked', ['folder-complete']]);
});

describe('what cannot be opened is one finding with its reason', () => {
  const whole = windowsZip(files);
  const rar = Buffer.concat([Buffer.from('Rar!\x1a\x07\x00', 'latin1'), Buffer.alloc(99, 7)]);
  const seven = Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, ...Buffer.alloc(99, 7)]);
  const bomb = makeZip([
    ['报送清单.yaml', 'x'],
    ['报送清单.yaml', 'y'],
  ]);

  test.each<[string, Uint8Array, string, string]>([
    ['locked.zip', makeZip([{ name: '报送清单.yaml', data: 'x', flags: 0x801 }]), 'encrypted', '密码'],
    ['cut.zip', whole.subarray(0, whole.length / 2), 'damaged', '损坏'],
    ['twice.zip', bomb, 'ambiguousArchive', '矛盾'],
    ['none.zip', makeZip([]), 'empty', '没有文件'],
    ['a.rar', rar, 'archive', 'RAR'],
    ['a.7z', seven, 'archive', '7z'],
    ['renamed.zip', rar, 'archive', 'RAR'],
    ['empty.zip', Buffer.alloc(0), 'damaged', '损坏'],
    ['failed.zip', Buffer.from('<html><body>404</body></html>'), 'damaged', '损坏'],
    ['text.eml', Buffer.from('no mail'), 'damaged', '邮件'],
    ['bare.eml', makeMail([]), 'empty', '没有附件'],
    ['rar.eml', makeMail([{ name: 'a.rar', bytes: rar }]), 'archive', 'RAR'],
  ])('%s', async (name, bytes, code, word) => {
    const rules = await rulesOf();
    const report = await reportOf(saved(name, bytes), rules);
    expect(report.verdict).toBe('unchecked');
    expect(report.findings).toHaveLength(1);
    const [finding] = report.findings;
    expect(finding).toMatchObject({
      requirement: 'folder-complete',
      why: { code: 'unread', unread: { code } },
    });
    expect(finding?.blocks).toHaveLength(rules.notice.requirements.length - 1);
    const [zh, en] = (['zh', 'en'] as const).map(
      (language) => viewOf(report, rules.notice, language).findings[0],
    );
    expect(zh?.found).toContain(word);
    expect(`${zh?.found}${zh?.remedy}${en?.found}${en?.remedy}`).not.toMatch(
      /undefined|NaN|archive\b.*zip.*container/,
    );
    expect(zh?.remedy).not.toContain('Word');
  });

  test('a healthy folder that lies in another is still told how to mend it', async () => {
    const root = temporaryFolder();
    fillFolder(root, Object.fromEntries(files.map(([path, bytes]) => [`昆山市/${path}`, bytes])));
    const [finding] = open(await reportOf(root, await rulesOf()));
    expect(finding).toMatchObject({ requirement: 'manifest-readable', verdict: 'fail' });
  });
});
