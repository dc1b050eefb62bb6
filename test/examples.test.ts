// Every example folder gives the report that lies beside it, and fails for its own reason only.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exitCodeOf } from '../src/cli/commands/check.ts';
import type { Finding, Report } from '../src/core/model/finding.ts';
import { sanitize } from '../src/core/report/sanitize.ts';
import { labelsIn, toView } from '../src/core/report/to-view.ts';
import { NO_COLOUR } from '../src/core/reporters/style.ts';
import { text } from '../src/core/reporters/text.ts';
import { displayWidth } from '../src/core/text/display-width.ts';
import { EXAMPLES, exampleNames, reportOf, rulesOf } from './make/run.ts';

/** Which requirement each failing folder breaks: by hand, from what the folder is meant to show. */
const BREAKS: Readonly<Record<string, string>> = {
  'fail-contact-missing': 'enterprise-contact',
  'fail-duplicate-enterprise': 'enterprise-distinct',
  'fail-duplicate-file': 'material-distinct',
  'fail-duplicate-key': 'manifest-readable',
  'fail-enterprise-count': 'enterprise-count',
  'fail-enterprise-unnamed': 'enterprise-name',
  'fail-file-missing': 'file-present',
  'fail-late': 'deadline-1',
  'fail-late-stage2': 'deadline-2',
  'fail-length-long': 'enterprise-length',
  'fail-length-short': 'enterprise-length',
  'fail-news-missing': 'news',
  'fail-park-count': 'park-count',
  'fail-park-length': 'park-length',
  'fail-park-unnamed': 'park-name',
  'fail-path-outside': 'file-present',
  'fail-phone-digits': 'enterprise-phone',
  'fail-phone-missing': 'enterprise-phone',
  'fail-phone-office': 'enterprise-phone-own',
  'fail-photos-missing': 'photos',
  'fail-several-in-one': 'enterprise-length',
  'fail-submitter-missing': 'submitter-named',
  'fail-summary-missing': 'summary',
  'fail-time-unreadable': 'manifest-readable',
  'fail-unknown-key': 'manifest-readable',
  'fail-yaml-colon': 'manifest-readable',
  'fail-yaml-tab': 'manifest-readable',
  'unchecked-damaged': 'enterprise-length',
  'unchecked-empty': 'enterprise-length',
  'unchecked-folder-deep': 'folder-complete',
  'unchecked-password': 'enterprise-length',
  'unchecked-range': 'enterprise-length',
  'unchecked-scan': 'enterprise-length',
  'unchecked-shortcut': 'enterprise-length',
  'unchecked-summary': 'file-readable',
};

/** A failing folder whose mistake also has a reminder that explains it. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  'fail-several-in-one': ['material-copied', 'material-copied', 'enterprise-material-single'],
};

/** What each warning folder is reminded of. */
const REMINDED: Readonly<Record<string, readonly string[]>> = {
  'warn-bare': ['types-declared', 'ledger', 'activity-forms', 'work-plan', 'site-meeting', 'model-register'],
  'warn-copied-text': ['material-copied'],
  'warn-document-details': [
    'file-name',
    'file-macros',
    'text-visible',
    'enterprise-length-body',
    'park-material-own',
  ],
  'warn-extension': ['file-ending'],
  'warn-folder-leftovers': [
    'file-listed',
    'file-skipped',
    'folder-shortcuts',
    'folder-archives',
    'file-versions',
  ],
  'warn-list-details': [
    'enterprise-name-full',
    'enterprise-phone-service',
    'enterprise-phone-form',
    'types-known',
    'industry-known',
    'size-known',
    'rating-known',
    'rating-grade',
    'park-contact',
    'park-phone',
    'media-television',
  ],
  'warn-names-and-contacts': [
    'enterprise-kind',
    'enterprise-contact-own',
    'enterprise-phone-clerk',
    'park-kind',
    'park-name-full',
    'park-contact-own',
    'park-phone-own',
  ],
  'warn-old-name': ['submitter-current-name'],
  'warn-one-type': ['types-varied'],
  'warn-photo-details': [
    'photo-caption',
    'photo-window',
    'photo-size',
    'photo-distinct',
    'photo-date',
    'photo-date-window',
    'papers-distinct',
  ],
  'warn-photos-in-word': ['photos-as-files'],
  'warn-place-and-time': ['submitter-known', 'deadline-1-margin'],
  'warn-placeholders': ['document-leftovers'],
  'warn-shared-phone': ['enterprise-phone-shared'],
  'warn-tracked-changes': ['document-revisions'],
  'warn-wrong-file': ['enterprise-material-own'],
};

/**
 * No folder in a package can show these: a folder has no addressee, npm and Windows drop links, nobody ships
 * 40 MB, and nothing here writes HEIC. test/small-mistakes.test.ts shows them.
 */
const ELSEWHERE: readonly string[] = [
  'mail-recipient',
  'folder-plain',
  'mail-size',
  'mail-size-near',
  'photo-format',
];

const names = exampleNames();
const rules = await rulesOf();
const reports = new Map<string, Report>();

beforeAll(async () => {
  for (const name of names) reports.set(name, sanitize(await reportOf(join(EXAMPLES, name), rules)));
});

function reportNamed(name: string): Report {
  const report = reports.get(name);
  if (!report) throw new Error(`no example ${name}`);
  return report;
}

const isOpen = ({ verdict }: Finding) => verdict === 'fail' || verdict === 'unchecked';
const openIn = (name: string) => reportNamed(name).findings.filter(isOpen);

function screenOf(name: string): string {
  const told = toView(reportNamed(name), rules.notice, 'zh');
  const roll = {
    tool: { name: 'baosong', version: '' },
    notice: rules.notice,
    labels: labelsIn('zh'),
    reports: [told],
  };
  return text(roll, { palette: NO_COLOUR, quiet: false, columns: 80, mask: false });
}

describe('the golden reports (BAOSONG_GOLDEN=write makes them anew; read the diff)', () => {
  test.each(names)('%s', (name) => {
    const file = join(EXAMPLES, `${name}.txt`);
    const screen = screenOf(name);
    if (process.env['BAOSONG_GOLDEN'] === 'write') writeFileSync(file, screen);
    expect(
      existsSync(file),
      `${name}.txt is missing: BAOSONG_GOLDEN=write npx vitest run test/examples.test.ts`,
    ).toBe(true);
    expect(screen).toBe(readFileSync(file, 'utf8'));
    const wide = screen.split('\n').filter((line) => displayWidth(line) > 80);
    expect(wide).toEqual([]);
  });
});

describe('the name of a folder says how it ends', () => {
  test.each(names)('%s', (name) => {
    const { verdict } = reportNamed(name);
    const prefix = /^(?:pass|warn|pending|fail|unchecked)(?=-)/.exec(name)?.[0];
    const wanted = { pass: 'pass', warn: 'pass', pending: 'pass', fail: 'fail', unchecked: 'unchecked' };
    expect(prefix).toBeDefined();
    expect(verdict).toBe(wanted[prefix as keyof typeof wanted]);
    expect(exitCodeOf([reportNamed(name)], 'error')).toBe(verdict === 'pass' ? 0 : 1);
  });

  test.each(names.filter((name) => /^(?:fail|unchecked)-/.test(name)))(
    '%s has one error, the intended one',
    (name) => {
      const errors = openIn(name).filter(({ severity }) => severity === 'error');
      expect(errors.map(({ requirement }) => requirement)).toEqual([BREAKS[name] ?? 'a row in BREAKS']);
      const warnings = openIn(name).filter(({ severity }) => severity === 'warning');
      expect(warnings.map(({ requirement }) => requirement)).toEqual(BESIDES[name] ?? []);
    },
  );

  test.each(names.filter((name) => name.startsWith('warn-')))('%s is reminded of what it shows', (name) => {
    const open = new Set(openIn(name).map(({ requirement }) => requirement));
    expect([...open]).toEqual(expect.arrayContaining([...(REMINDED[name] ?? ['a row in REMINDED'])]));
  });

  test.each(names.filter((name) => /^(?:pass|pending)-/.test(name)))('%s has nothing to mend', (name) => {
    expect(openIn(name).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('a stage that is not due is pending, not failed', () => {
    const pending = reportNamed('pending-stage2').findings.filter(({ verdict }) => verdict === 'pending');
    expect(pending.map(({ requirement }) => requirement)).toEqual(
      expect.arrayContaining(['summary', 'news', 'photos']),
    );
    expect(new Set(pending.map(({ stage }) => stage))).toEqual(new Set(['2']));
  });
});

describe('every requirement has an example', () => {
  const asked = rules.notice.requirements.map(({ id }) => id).filter((id) => !ELSEWHERE.includes(id));

  test('that passes it', () => {
    const passed = new Set(
      [...reports.values()].flatMap(({ findings }) =>
        findings.filter(({ verdict }) => verdict === 'pass').map(({ requirement }) => requirement),
      ),
    );
    expect(asked.filter((id) => !passed.has(id))).toEqual([]);
  });

  test('that does not', () => {
    const open = new Set(names.flatMap((name) => openIn(name).map(({ requirement }) => requirement)));
    expect(asked.filter((id) => !open.has(id))).toEqual([]);
  });
});
