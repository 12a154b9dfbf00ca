/** Content as nobody writes it, for tests that let chance write: pieces of every syntax there is, put together in every way. */
import fc from 'fast-check';

/** Signs that begin or end something in Markdown, MDX, HTML, YAML or Unicode. */
const SIGNS = [
  ...['#', '##', '###', '>', '-', '*', '+', '1.', '9)', '[ ]', '|', '| --- |', '---', '===', '***', '```', '~~~', '    ', '\t', '\\', '\\\n', '  \n'],
  ...[
    '`',
    '``',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '[^1]',
    '[^1]: ',
    '[a]: b',
    '<',
    '>',
    '</',
    '/>',
    '{',
    '}',
    '{/*',
    '*/}',
    '{{',
    '}}',
    '$$',
    ':::',
    '@',
    '://',
    'www.',
    '<!--',
    '-->',
    '<![CDATA[',
    '&',
    '&amp;',
    '&#0;',
    '&#x202E;',
    '&NotEqualTilde;',
    '%',
    '%00',
    '!',
  ],
  ...[
    '<Note>',
    '</Note>',
    '<Note title="a">',
    '<Term means="b">',
    '</Term>',
    '<Steps>',
    '</Steps>',
    '<Warning/>',
    '<Quote source="a" href="https://b.c">',
    '</Quote>',
    '<Checklist department="it" />',
    '<Diagram title="a" name="roadmap" />',
    '<Metric id="a" />',
    '<a.b>',
    '<a:b>',
    '<>',
    '</>',
  ],
  ...[
    '\0',
    '\u0007',
    '\u200B',
    '\u200D',
    '\u202E',
    '\uFEFF',
    '\uFFFE',
    '\u2028',
    '\u0085',
    '\u00A0',
    '\u3000',
    'é',
    'e\u0301',
    '漢',
    'ש',
    '👩‍🚀',
    '🇳🇱',
    '\u{1F3F4}\u{E0067}',
    '𝔘',
  ],
];

/** Addresses that must never be followed, and such that may. */
const ADDRESSES = [
  'javascript:x()',
  'JaVa&#x09;script:x',
  'data:text/html,x',
  '//evil.example',
  '\\\\evil',
  '../../../etc/passwd',
  './x.mdx',
  '../playbooks/ai/playbook.mdx',
  '#a',
  '/',
  '/x#y',
  'https://a.b/?c=d&e',
  'mailto:a@b.c',
  '%E0%A4%A',
  '%5c',
  'x.png',
  'entry:x',
  'site:/x',
  'asset:x.png',
];

/** What an attacker hopes that somebody runs. */
export const CODE = [
  '{globalThis.canary()}',
  '{process.env.HOME}',
  'import fs from "node:fs"',
  'export const x = globalThis.canary()',
  '<script>canary()</script>',
  '<img src=x onerror=canary()>',
  '<svg onload=canary()>',
  '<Note {...{onclick: canary}}>a</Note>',
  '<Note onclick="canary()">a</Note>',
];

const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('plan', 'the', 'Über', 'e.g.', '50 %', 'x_y', 'a', '3', 'don’t', '“q”', '(c)', '—') },
  { weight: 5, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: fc.constantFrom(...CODE) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('[a b](', '![c d](', '[e f](<', '[`g`]('), fc.constantFrom(...ADDRESSES), fc.constantFrom(')', '>)', ' "t")'))
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
const glue = fc.constantFrom(' ', ' ', ' ', '', '\n', '\n\n', '\n  ', '\n    ', '\n> ', '\n- ');

/** The text of an entry, made of anything. */
export const anyBody: fc.Arbitrary<string> = fc.array(fc.tuple(word, glue), { maxLength: 24 }).map((parts) => parts.flat().join(''));

/** Sentences and blocks as authors write them, which mostly are in order: chance decides how they meet and what is in them. */
const sentence = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          'plan',
          'the',
          'Über',
          '日本',
          '50 %',
          'x_y',
          'don’t',
          '“q”',
          '(c)',
          '—',
          '&amp;',
          '&lt;b&gt;',
          '\\{ x \\}',
          '\\*',
          '3 > 2',
          'a|b',
          '"c"',
          "'d'",
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom(...CODE).map((code) => `\`${code.replaceAll('`', '')}\``) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '**bold it**',
          '*so me*',
          '~~gone~~',
          '**a *b* c**',
          '`<b>`',
          '`` ` ``',
          '[its page](https://a.b/c?d=e&f)',
          '[mail](mailto:a@b.c)',
          'https://a.b/c',
          '<Term means="a &quot;b&quot; <c>">word</Term>',
          '{/* hidden */}',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => text.replace(/[^\p{L}\p{N}\p{Emoji_Presentation}]/gu, '')) },
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((words) => words.filter((text) => text !== '').join(' ') || 'x');
const block = fc.oneof(
  { weight: 3, arbitrary: sentence },
  sentence.map((text) => `## ${text}`),
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => items.map((item, index) => `${index + 1}. ${item}\n   - ${item}`).join('\n')),
  sentence.map((text) => `> ${text}\n>\n> ${text}`),
  fc.tuple(sentence, sentence).map(([a, b]) => `| A | B |\n| --- | ---: |\n| ${a.replaceAll('|', '\\|')} | ${b.replaceAll('|', '\\|')} |`),
  fc.constantFrom(...CODE, '</code></pre><script>canary()</script>', '<!-- a -->').map((code) => `\`\`\`html\n${code}\n\`\`\``),
  sentence.map((text) => `<Note title="A &lt;b&gt; &quot;c&quot;">\n\n${text}\n\n</Note>`),
  sentence.map((text) => `<Warning>\n\n- ${text}\n\n  <Note>\n\n  ${text}\n\n  </Note>\n\n</Warning>`),
  sentence.map((text) => `<Quote source="Somebody &amp; &lt;Co&gt;" href="https://a.b/?c=d&amp;e">\n\n${text}\n\n</Quote>`),
  sentence.map((text) => `<Steps>\n\n1. ${text}\n2. ${text}\n\n</Steps>`),
  fc.tuple(sentence, fc.integer({ min: 1, max: 99 })).map(([text, index]) => `${text}[^n${index}]\n\n[^n${index}]: ${text}`),
);
/** Every block in every other, as deep as chance likes. */
const indented = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? '' : rest) + line)
    .join('\n');
const { nested } = fc.letrec<{ nested: string; inside: string }>((tie) => ({
  inside: fc.array(tie('nested'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n\n')),
  nested: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    block,
    tie('inside').map((text) => indented(text, '- ', '  ')),
    tie('inside').map((text) => indented(text, '1. ', '   ')),
    tie('inside').map((text) =>
      text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n'),
    ),
    fc.tuple(fc.constantFrom('Note', 'Warning', 'Steps'), tie('inside')).map(([name, text]) => `<${name}>\n\n${text}\n\n</${name}>`),
    fc.tuple(fc.constantFrom('Note', 'Warning', 'Term means="a"'), sentence).map(([name, text]) => `<${name}>${text}</${name.split(' ')[0] ?? ''}>`),
    fc.tuple(sentence, sentence).map(([a, b]) => `${a} <Term means="m">**${a}** [b](https://c.d)</Term>, ${b}\\\n${b}`),
    fc
      .tuple(sentence, fc.constantFrom('<Note>a</Note>', '<Term means="a">b</Term>', '<Metric id="a" />'))
      .map(([a, tag]) => `[${a} ${tag}](https://a.b) ${tag} ${tag}`),
    sentence.map((text) => `${text}\n---\n\n***\n\n    ${text}`),
  ),
}));

export const likelyBody: fc.Arbitrary<string> = fc.array(fc.oneof(block, nested), { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

const scalar = fc.oneof(
  fc.constantFrom(
    'Travel',
    '"a: b"',
    "'x'",
    '7',
    '010',
    'no',
    '~',
    'null',
    '2026-02-30',
    '2026-02-28',
    '[a, b]',
    '{ a: b }',
    '|',
    '>-\n  a',
    '&a x',
    '*a',
    '!!js/function "x"',
    '! x',
    '"\\u202E"',
    '"\\0"',
    '"<script>canary()</script>"',
    "'<img src=x onerror=canary()>'",
    'a #b',
    '@x',
    '%x',
    '- x',
    '? x',
    '"',
    '[',
    '{',
    '<<',
    '“x”',
    '__proto__',
    'x'.repeat(400),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => JSON.stringify(text)),
);
const key = fc.constantFrom(
  'title',
  'summary',
  'owner',
  'lead',
  'contact',
  'aliases',
  'alsoCalled',
  'draft',
  'reviewed',
  'reviewEvery',
  'audience',
  'ownr',
  '__proto__',
  'constructor',
  '<<',
  '?',
  '"lead"',
  '- a',
  '',
);

/** Front matter with its `---`, made of anything: mostly a map whose fields are known. */
export const anyFrontMatter: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('---\n', '---\n', '---\n', '---\n', '\n---\n', '--- \n', '+++\n', '----\n', '\uFEFF---\n', ''),
    fc.array(fc.tuple(key, fc.constantFrom(': ', ': ', ': ', ':\n  ', ':\n  - ', ' ', ':'), scalar), { maxLength: 8 }),
    fc.constantFrom('---\n', '---\n', '---\n', '--- x\n', '...\n', ''),
  )
  .map(([begin, fields, end]) => begin + fields.map((parts) => `${parts.join('')}\n`).join('') + end);

/** A department whose title and summary hold what they may, and more. */
export const likelyFrontMatter: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(sentence, fc.constantFrom(...CODE)), fc.oneof(sentence, fc.constantFrom(...CODE)))
  .map(
    ([title, summary]) =>
      `---\ntitle: ${JSON.stringify(title.slice(0, 200))}\nsummary: ${JSON.stringify(summary)}\nowner: CFO\nlead: CFO\ncontact: CFO office\n---\n\n`,
  );
