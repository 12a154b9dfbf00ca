import { expect, test } from 'vitest';
import { frontMatterOf } from '#source/front-matter.ts';

const PHASE = '---\ntitle: Crawl\nsummary: s\nowner: o\ntagline: t\nquestion: q\naim: a\nduration: 12 weeks\n';

function findings(fields: string, kind: 'phase' | 'use-case' = 'phase') {
  const { diagnostics } = frontMatterOf(kind, `${PHASE}${fields}\n---\n`, 'x.mdx');
  return diagnostics.map(
    ({ code, position, message, suggestion }) =>
      `${code} ${position?.line}:${position?.column} ${message}${suggestion === undefined ? '' : ` -> ${suggestion}`}`,
  );
}

test('keeps days and words as text, and gives the body with its line', () => {
  const result = frontMatterOf('phase', `${PHASE}entered: 2026-01-05\n---\n\nText`, 'x.mdx');
  expect(result.diagnostics).toEqual([]);
  expect(result.data?.entered).toBe('2026-01-05');
  expect(result.body).toEqual({ text: '\nText', line: 11 });
});

test('says which ways a criterion of a gate can be measured', () => {
  const gate = (criterion: string) => findings(`gate:\n  title: g\n  criteria:\n    - id: c\n      title: t\n${criterion}`);
  expect([
    gate(''),
    gate('      policy: a\n      action: b/c'),
    gate('      metrc: a'),
    gate('      metric: a'),
    gate('      metric: a\n      reaches: 90'),
    gate('      useCases: { status: pilt, atLeast: 0 }'),
  ]).toMatchInlineSnapshot(`
    [
      [
        "missing-field 12:7 Item 1 of "criteria" of "gate" wants exactly one of "metric" with "reaches", "policy", "useCases", "action" or "signOff", and has none.",
      ],
      [
        "wrong-value 12:7 Item 1 of "criteria" of "gate" wants exactly one of "metric" with "reaches", "policy", "useCases", "action" or "signOff", and has "policy" and "action".",
      ],
      [
        "unknown-key 14:7 "metrc" is not a field of item 1 of "criteria" of "gate"; beside "id", "title" and "aliases" it wants exactly one of "metric" with "reaches", "policy", "useCases", "action" or "signOff". -> metric",
      ],
      [
        "missing-field 12:7 The field "reaches" of item 1 of "criteria" of "gate" is missing.",
      ],
      [
        "wrong-value 15:16 "reaches" of item 1 of "criteria" of "gate" must be text, and "90" is a number; put it in quotes: "90".",
      ],
      [
        "wrong-value 14:27 "pilt" is not a value of "status" of "useCases" of item 1 of "criteria" of "gate"; it is pilot, proven or scaled. -> pilot",
        "wrong-value 14:42 "atLeast" of "useCases" of item 1 of "criteria" of "gate" is below 1.",
      ],
    ]
  `);
});

test('names nested fields, lists and records', () => {
  expect(
    findings(
      'focus:\n  - id: A b\n    title: t\n    summary: s\n    actions:\n      - id: x\n        do: y\n        departments: [it, "H R"]\n        owners: z\nnotInThisPhase: text\naliases:\n  - 7\nalsoCalled:\ndraft: maybe\nautonomyCeiling: act with approval',
    ),
  ).toMatchInlineSnapshot(`
    [
      "wrong-value 22:8 "draft" must be true or false, and "maybe" is text.",
      "wrong-value 20:5 item 1 of "aliases" must be text, and "7" is a number; put it in quotes: "7".",
      "missing-field 21:1 "alsoCalled" has no value.",
      "wrong-value 18:17 "notInThisPhase" must be a list, and "text" is text.",
      "wrong-value 23:18 "act with approval" is not a value of "autonomyCeiling"; it is assist, suggest, act-with-approval or act. -> act-with-approval",
      "wrong-value 10:9 "id" of item 1 of "focus" may hold only a-z, 0-9 and single hyphens, like "publish-usage-policy"; here it is "A b".",
      "wrong-value 16:27 item 2 of "departments" of item 1 of "actions" of item 1 of "focus" may hold only a-z, 0-9 and single hyphens, like "publish-usage-policy"; here it is "H R".",
      "unknown-key 17:9 "owners" is not a field of item 1 of "actions" of item 1 of "focus". -> owner",
    ]
  `);
});

test('words broken YAML plainly', () => {
  expect(
    ['aim2: "x', "aim2: 'it's'", 'aim2: b: c', 'aim2 c', 'aim2: `x`', 'aim2: %x', 'aim2: [a, b', 'aim2: "\\q"', '\taim2: x', 'title: Again'].map(
      (field) => findings(field)[0],
    ),
  ).toMatchInlineSnapshot(`
    [
      "broken-yaml 9:7 A quote is opened and never closed.",
      "broken-yaml 9:11 This does not belong to the value before it; put the whole text in quotes, and write a quote inside single quotes twice.",
      "broken-yaml 9:7 There is a second colon in this line; put text with a colon in quotes.",
      "broken-yaml 9:1 The line cannot be read as "key: value"; is the colon missing?",
      "broken-yaml 9:7 Text may not begin with \`; put it in quotes.",
      "broken-yaml 9:7 Text may not begin with %; put it in quotes.",
      "broken-yaml 10:1 A bracket that is opened before this place is never closed.",
      "broken-yaml 9:8 There is a backslash in double quotes that begins no known escape; write \\\\ or use single quotes.",
      "broken-yaml 9:1 The line is indented with a tab; YAML wants spaces.",
      "broken-yaml 9:1 "title" stands here a second time; a key may stand once.",
    ]
  `);
});

test('names every field that is missing, not the first alone', () => {
  const { diagnostics } = frontMatterOf('department', '---\ntitle: Legal\n---\n', 'departments/legal.mdx');
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual(
    ['summary', 'owner', 'lead', 'contact'].map((field) => `missing-field The field "${field}" of a department is missing.`),
  );
});
