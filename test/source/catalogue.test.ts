/** The catalogue of bad content: each input, and the code, line and column of what must be said about it. Numbers are its cases. */
import { expect, test } from 'vitest';
import { readContent } from '#source/read-content.ts';
import { contentFolder, DEPARTMENT, POLICY, VALID } from './content-folder.ts';

type Finding = string;
type Case = readonly [name: string, text: string | Buffer, ...findings: Finding[]];

const policy = (field: string) => POLICY.replace(/\n---\n$/, () => `\n${field}\n---\n`);
const swap = (from: string, to: string) => POLICY.replace(from, to);
const body = (text: string) => `${DEPARTMENT}${text}`;

const FIELDS: readonly Case[] = [
  ['1 missing field', swap('owner: CISO\n', ''), 'missing-field 1:1'],
  ['2 wrong value of an enum', swap('status: approved', 'status: aproved'), 'wrong-value 5:9 approved'],
  ['3 unknown key', swap('owner: CISO', 'ownr: CISO'), 'missing-field 1:1', 'unknown-key 4:1 owner'],
  ['14 30 February', policy('effective: 2026-02-30'), 'wrong-value 9:12'],
  ['15 month 13', policy('effective: 2026-13-01'), 'wrong-value 9:12'],
  ['16 soon', policy('effective: soon'), 'wrong-value 9:12'],
  ['17 03/04/2026', policy('effective: 03/04/2026'), 'wrong-value 9:12'],
  ['18 2026-3-5', policy('effective: 2026-3-5'), 'wrong-value 9:12'],
  ['19 empty date', policy('effective:'), 'missing-field 9:1'],
  ['20 bare year', policy('effective: 2026'), 'wrong-value 9:12'],
  ['21 time', policy('effective: 2026-01-01T00:00+14:00'), 'wrong-value 9:12'],
  ['25 no is text', swap('owner: CISO', 'owner: no')],
  ['26 010 as version', swap('"1.0"', '010'), 'wrong-value 6:10'],
  ['27 3.10 as version', swap('"1.0"', '3.10'), 'wrong-value 6:10'],
  ['28 007 as title', swap('title: Use', 'title: 007'), 'wrong-value 2:8'],
  ['29 tab', policy('obligations:\n\t- id: a'), 'broken-yaml 10:1'],
  ['30 unclosed quote', swap('title: Use', 'title: "Use'), 'broken-yaml 2:8'],
  ['31 second colon', swap('title: Use', 'title: Policy: data'), 'broken-yaml 2:8'],
  ['32 @', swap('title: Use', 'title: @x'), 'broken-yaml 2:8'],
  ['33 silently cut', swap('title: Use', 'title: a #b'), 'cut-text 2:10'],
  ['33 comment', swap('title: Use', 'title: a # comment')],
  ['34 duplicate key', policy('title: Again'), 'broken-yaml 9:1'],
  ['35 alias', policy('approver: &a x\nsupersedes: *a'), 'broken-yaml 9:11', 'broken-yaml 10:13'],
  ['35 merge key', policy('<<: { a: b }'), 'unknown-key 9:1'],
  ['36 alias bomb', policy(`a0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}`), 'broken-yaml'],
  ['37 tag', swap('title: Use', 'title: !!js/function "x"'), 'broken-yaml 2:8'],
  ['37 binary', swap('title: Use', 'title: !!binary aGk='), 'broken-yaml 2:8'],
  ['38 __proto__', policy('__proto__: { a: 1 }'), 'unknown-key 9:1'],
  ['38 constructor', policy('constructor: x'), 'unknown-key 9:1'],
  ['39 number as title', swap('title: Use', 'title: 5'), 'wrong-value 2:8'],
  ['40 text as list', policy('obligations: x'), 'wrong-value 9:14'],
  ['41 hr,, it', swap('departments: all', 'departments: hr,, it'), 'wrong-value 7:14'],
  ['41 [hr,, it]', swap('departments: all', 'departments: [hr,, it]'), 'broken-yaml 7:18'],
  ['42 no front matter', 'Text.\n', 'no-front-matter 1:1'],
  ['43 unclosed', POLICY.replace(/---\n$/, ''), 'no-front-matter 1:1'],
  ['44 empty', '---\n---\n', 'no-front-matter 1:1'],
  ['45 a list', '---\n- a\n---\n', 'broken-yaml 2:1'],
  ['46 smart quotes', swap('title: Use', 'title: “Use”'), 'broken-yaml 2:8'],
  ['47 blank line', `\n${POLICY}`, 'no-front-matter 1:1'],
  ['48 TOML', '+++\ntitle = "x"\n+++\n', 'no-front-matter 1:1'],
  ['49 four hyphens', `-${POLICY}`, 'no-front-matter 1:1'],
  ['50 conflict in fields', swap('owner: CISO', '<<<<<<< HEAD\nowner: CISO\n=======\nowner: CIO\n>>>>>>> main'), 'conflict-marker 4:1'],
  ['77 empty file', '', 'no-front-matter 1:1'],
  ['deep brackets', swap('title: Use', `title: ${'['.repeat(9000)}`), 'too-deep'],
];

const BYTES: readonly Case[] = [
  ['51 byte order mark', `\uFEFF${DEPARTMENT}`],
  ['52 CRLF', DEPARTMENT.replaceAll('\n', '\r\n')],
  ['53 CR only', DEPARTMENT.replaceAll('\n', '\r'), 'not-text 1:4'],
  ['54 UTF-16', Buffer.from(`\uFEFF${DEPARTMENT}`, 'utf16le'), 'not-text 1:1'],
  ['55 Latin-1', Buffer.from(body('Caf\u00e9 x'), 'latin1'), 'not-text 9:4'],
  ['56 NUL', body('a\0b'), 'not-text 9:2'],
  ['57 bidi override', body('a\u202Eb'), 'not-text 9:2'],
  ['58 zero-width', body('a\u200Bb'), 'not-text 9:2'],
  ['58 joiner of emoji', body('👩‍🚀 and 🏳️‍🌈')],
  ['58 joiner between letters', body('a\u200Db'), 'not-text 9:2'],
  ['58 non-joiner of Persian', body('می‌خواهم')],
  ['57 bidi override by reference', body('a &#x202E; b'), 'not-text 9:1'],
  ['57 bidi override by reference in an attribute', body('<Note title="a&#x202E;b">\nc\n</Note>'), 'not-text 9:7'],
  ['57 bidi override by escape', DEPARTMENT.replace('Finance', '"Fin\\u202Eance"'), 'not-text 2:8'],
  ['58 emoji by escape', DEPARTMENT.replace('Finance', '"\\U0001F469\\u200D\\U0001F680"')],
  ['59 control character in title', DEPARTMENT.replace('Finance', 'Fin\u0007ance'), 'not-text 2:11'],
  ['60 noncharacter', body('a\uFFFEb \u{1FFFF}'), 'not-text 9:2', 'not-text 9:5'],
  ['74 title from right to left', DEPARTMENT.replace('Finance', 'المالية')],
  ['75 a word of 500 letters', body('a'.repeat(500))],
  ['78 2 MB', body('word '.repeat(400_000)), 'too-large'],
];

const BODIES: readonly Case[] = [
  ['50 conflict in body', body('<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main'), 'conflict-marker 9:1'],
  ['76 heading of emoji', body('## 🚀')],
  ['76 empty heading', body('## '), 'wrong-heading 9:1'],
  ['81 quotes in quotes', body(`${'>'.repeat(2000)} a`), 'too-deep 9:1'],
  ['82 lists in lists', body(Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')), 'too-deep 70:1'],
  ['83 1,000 columns', body(`|${' a |'.repeat(1000)}\n|${'---|'.repeat(1000)}\n|${' a |'.repeat(1000)}`), 'too-large 9:1'],
  ['84 100,000 links', body('[a](b)'.repeat(80_000)), 'too-large 9:1'],
  ['85 unclosed component', body('<Note>\n\na'), 'broken-body 9:1'],
  ['85 unclosed tag', body('<p>a'), 'html-in-content 9:1'],
  ['86 cost <5', body('The cost <5 is'), 'broken-body 9:10'],
  ['87 address', body('Write <a@b.c>'), 'broken-body 9:7'],
  ['88 br', body('a<br>b'), 'html-in-content 9:2'],
  ['88 br/', body('a<br/>b'), 'html-in-content 9:2'],
  ['89 placeholder', body('Dear {name},'), 'code-in-content 9:6'],
  ['90 lone brace', body('a { b\n\nc'), 'code-in-content 9:3'],
  ['91 double braces', body('Dear {{ name }}'), 'code-in-content 9:6'],
  ['92 export', body('export controls apply'), 'code-in-content 9:1'],
  ['93 HTML comment', body('a <!-- b --> c'), 'html-in-content 9:3'],
  ['94 comment', body('a {/* secret } */} b')],
  ['94 code between comments', body('a {/* b */ process.env.HOME /* c */} d'), 'code-in-content 9:3'],
  ['94 many comments', body(`a {${'/**/'.repeat(400)}x} d`), 'code-in-content 9:3'],
  ['95 javascript:', body('[a](javascript:alert(1))'), 'unsafe-link 9:1'],
  ['96 javascript: picture', body('![a](javascript:alert(1))'), 'unsafe-link 9:1'],
  ['97 mixed case', body('[a](JaVaScRiPt:alert(1))'), 'unsafe-link 9:1'],
  ['98 character reference', body('[a](&#106;avascript:alert(1))'), 'unsafe-link 9:1'],
  ['98 tab in scheme', body('[a](java&#9;script:alert(1))'), 'unsafe-link 9:1'],
  ['99 data:', body('[a](data:text/html,x)'), 'unsafe-link 9:1'],
  ['99 vbscript: by reference', body('[a][b] c\n\n[b]: vbscript:x'), 'unsafe-link 9:1'],
  ['99 own schemes', body('[a](entry:x) [b](site:/x/) [c](asset:x.png)'), 'unsafe-link 9:1', 'unsafe-link 9:14', 'unsafe-link 9:28'],
  ['99 other host', body('[a](//evil.com) [b](\\\\\\\\evil.com)'), 'unsafe-link 9:1', 'unsafe-link 9:17'],
  ['100 onerror', body('<img src="x" onerror="a()"/>'), 'html-in-content 9:1'],
  ['101 onclick on a component', body('<Note onclick="a()">\nb\n</Note>'), 'wrong-prop 9:7'],
  ['102 spread', body('<Note {...{onclick: 1}}>\nb\n</Note>'), 'code-in-content 9:7'],
  ['103 script', body('<script>alert(1)</script>'), 'html-in-content 9:1'],
  ['104 script src', body('<script src="https://x"/>'), 'html-in-content 9:1'],
  ['105 iframe', body('<iframe src="https://x"></iframe>'), 'html-in-content 9:1'],
  ['106 style', body('<style>a</style>'), 'html-in-content 9:1'],
  ['107 style=', body('<Note style="a">\nb\n</Note>'), 'wrong-prop 9:7'],
  ['108 base', body('<base href="x"/>'), 'html-in-content 9:1'],
  ['109 meta', body('<meta http-equiv="refresh"/>'), 'html-in-content 9:1'],
  ['110 form', body('<form action="https://x"><input/></form>'), 'html-in-content 9:1', 'html-in-content 9:26'],
  ['111 object, embed, svg', body('<object/>\n\n<embed/>\n\n<svg onload="a"/>'), 'html-in-content 9:1', 'html-in-content 11:1', 'html-in-content 13:1'],
  ['112 import', body('import fs from "fs"\n\na'), 'code-in-content 9:1'],
  ['113 import raw', body("import x from '/etc/hostname?raw'"), 'code-in-content 9:1'],
  ['114 import for effect', body("import '../package.json'"), 'code-in-content 9:1'],
  ['115 import.meta', body('{import.meta.glob("/**")}'), 'code-in-content 9:1'],
  ['116 export', body('export const a = globalThis.x = 1'), 'code-in-content 9:1'],
  ['117 process.env', body('{process.env.HOME}'), 'code-in-content 9:1'],
  ['119 env in an attribute', body('<Note title={process.env.HOME}>\na\n</Note>'), 'code-in-content 9:7'],
  ['122 endless loop', body('{(() => { for (;;); })()}'), 'code-in-content 9:1'],
  ['123 set:html', body('<Note set:html="a">\nb\n</Note>'), 'wrong-prop 9:7'],
  ['124 unknown component', body('<Nota>\na\n</Nota>'), 'unknown-component 9:1 Note'],
  ['124 name of a method', body('<ToString />\n\n<Constructor />'), 'unknown-component 9:1', 'unknown-component 11:1'],
  ['125 lower case', body('<note>a</note>'), 'html-in-content 9:1 Note'],
  ['126 wrong attribute', body('<Note titel="a">\nb\n</Note>'), 'wrong-prop 9:7 title'],
  ['126 missing attribute', body('A <Term>b</Term>.'), 'wrong-prop 9:3'],
  ['126 two of one', body('<Checklist department="a" entry="b" />'), 'wrong-prop 9:1'],
  ['126 __proto__', body('<Note __proto__="a">\nb\n</Note>'), 'wrong-prop 9:7'],
  ['127 missing picture', body('![a](nope.png)'), 'broken-image 9:1'],
  ['128 absolute picture', body('![a](/nope.png)'), 'broken-image 9:1'],
  ['131 picture of another host', body('![a](https://x.y/z.png)'), 'broken-image 9:1'],
  ['132 picture outside', body('![a](../../../etc/x.png)'), 'outside-content 9:1'],
  ['134 AVIF', body('![a](x.avif)'), 'broken-image 9:1'],
  ['135 link out', body('[a](../../x.mdx)'), 'broken-link 9:1'],
  ['135 link without extension', body('[a](legal)'), 'broken-link 9:1 legal.mdx'],
  ['135 link to an unknown folder', body('[a](../playbooks/ai/policy/x.mdx)'), 'broken-link 9:1 policies'],
  ['137 #nope', body('## Rules\n\n[a](#ruls)'), 'broken-link 11:1 #rules'],
  ['141 [](url)', body('[](https://x.y)'), 'broken-link 9:1'],
  ['141 [a]()', body('[a]()'), 'broken-link 9:1'],
  ['142 click here', body('[click here](https://x.y)'), 'vague-link 9:1'],
  ['143 headings of one text', body('## A\n\n## A')],
  ['144 h1', body('# A'), 'wrong-heading 9:1'],
  ['144 skipped level', body('## A\n\n#### B'), 'wrong-heading 11:1'],
  ['145 undefined footnote', body('a[^1]'), 'broken-link 9:2'],
  ['145 undefined reference', body('a\n[b][c]'), 'broken-link 10:1'],
  ['146 unclosed fence', body('```\na'), 'unclosed-fence 9:1'],
  ['146 closed fences', body('```\na\n```\n\n- ~~~\n  b\n  ~~~')],
  ['147 unknown language', body('```klingon\na\n```')],
  ['148 diagram without a title', body('```mermaid\ngraph LR\n```'), 'wrong-prop 9:1'],
  ['task list', body('- [ ] a\n- [x] b'), 'task-list 9:1', 'task-list 10:1'],
  ['a block in a sentence', body('A <Note>b</Note> c.'), 'broken-body 9:3'],
  ['a link in a term', body('<Term means="a">**[b](https://c.d)** e</Term> f'), 'broken-body 9:19'],
  ['an address in a term', body('<Term means="a">https://c.d</Term> f'), 'broken-body 9:1'],
  ['a term in a link', body('[**<Term means="a">b</Term>**](https://c.d)'), 'broken-body 9:4'],
  ['a footnote in a link', body('[a[^1]](https://a.b)\n\n[^1]: c'), 'broken-body 9:3'],
  ['several at once', body('a <5 b\n\n<br>\n\n{x} and { y'), 'broken-body 9:3', 'html-in-content 11:1', 'code-in-content 13:1', 'code-in-content 13:9'],
];

test('every bad input of the catalogue is reported with its place, all in one run', { timeout: 30_000 }, async () => {
  const cases = [
    ...FIELDS.map((entry) => ['playbooks/ai/policies', entry] as const),
    ...[...BYTES, ...BODIES].map((entry) => ['departments', entry] as const),
  ].map(([folder, [name, text, ...findings]], index) => ({ name, text, findings, file: `${folder}/case-${index}.mdx` }));
  const folder = contentFolder({ ...VALID, ...Object.fromEntries(cases.map(({ file, text }) => [file, text])) });
  const { diagnostics } = await readContent(folder, { workers: 0 });
  const found = cases.map(({ name, file, findings }) => ({
    name,
    findings: diagnostics
      .filter((diagnostic) => diagnostic.file === file)
      .map(({ code, position, suggestion }, index) => {
        const [, place, near] = (findings[index] ?? 'x 1:1 x').split(' ');
        return [code, place !== undefined && position ? `${position.line}:${position.column}` : '', near === undefined ? '' : suggestion]
          .filter(Boolean)
          .join(' ');
      }),
  }));
  // The bomb has many aliases; one finding is enough to say so.
  const expected = cases.map(({ name, findings }) => ({ name, findings }));
  expect(
    found.map(({ name, findings }) => ({ name, findings: name === '36 alias bomb' ? findings.slice(0, 1).map((text) => text.split(' ')[0]) : findings })),
  ).toEqual(expected);
});
