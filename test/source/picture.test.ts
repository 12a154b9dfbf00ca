import { expect, test } from 'vitest';
import { pictureFormatOf } from '#source/picture-format.ts';
import { pictureOf } from '#source/picture.ts';
import { svgProblemOf } from '#source/svg.ts';
import { contentFolder, PNG } from './content-folder.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 4 2"') => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);

test('tells formats and sizes by bytes', () => {
  expect(pictureFormatOf(PNG)).toEqual({ format: 'png', width: 3, height: 2 });
  expect(pictureFormatOf(Buffer.from('GIF89a\x03\0\x02\0', 'latin1'))).toEqual({ format: 'gif', width: 3, height: 2 });
  expect(pictureFormatOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0]))).toEqual({
    format: 'jpeg',
    width: 3,
    height: 2,
  });
  expect(pictureFormatOf(Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0', 'latin1'), Buffer.from([2, 0, 0, 1, 0, 0])]))).toEqual({
    format: 'webp',
    width: 3,
    height: 2,
  });
  expect(pictureFormatOf(svg(''))).toEqual({ format: 'svg', width: 4, height: 2 });
  expect(pictureFormatOf(Buffer.from('hello, this is text'))).toBeUndefined();
  expect(pictureFormatOf(Buffer.from([0xff, 0xd8, 0xff]))).toBeUndefined();
});

test.each([
  ['a drawing', svg('<path d="M0 0"/><use href="#a"/><text>R&amp;D &#8364;</text><rect fill="url(#b)"/>'), undefined],
  ['a script', svg('<script>alert(1)</script>'), 'holds a script'],
  ['a handler', svg('', 'onload="alert(1)"'), 'holds an event handler'],
  ['HTML', svg('<foreignObject/>'), 'holds HTML'],
  ['another file', svg('<image href="https://x.y/z.png"/>'), 'refers to something outside of it'],
  ['a style', svg('<style>@import "x"; a { fill: url(https://x) }</style>'), 'refers to something outside of it'],
  ['a hidden scheme', svg('<a xlink:href="&#106;avascript:alert(1)"><path/></a>'), 'holds character references in its attributes or styles'],
  ['words that look like a handler', svg('<text>Turn it on = yes, onx=1 and href=x</text><title>url(x) @import javascript: on="1"</title>'), undefined],
  [
    'a script that is only talked about',
    svg('<desc>&lt;script&gt; and &#60;script&#62;</desc><!-- <script/> --><text><![CDATA[<script/>]]></text>'),
    undefined,
  ],
  [
    'what editors of drawings write',
    svg('<metadata><rdf:RDF xmlns:rdf="http://a"><cc:Work rdf:about="" inkscape:file="C:\\a"/></rdf:RDF></metadata>'),
    undefined,
  ],
  ['a prefixed handler', svg('<rect svg:onclick="a()"/>'), 'holds an event handler'],
  ['a handler in quotes of the other kind', svg("<rect id='>'\n\tONCLICK = 'a()'/>"), 'holds an event handler'],
  ['a prefixed script', svg('<svg:script>a()</svg:script>'), 'holds a script'],
  ['a script behind a comment that is none', svg('<text>--></text><script/>'), 'holds a script'],
  ['a script in an unfinished comment', svg('<!-- <script/>'), 'is not well-formed XML, so browsers show no picture'],
  ['an unquoted attribute', svg('<rect onclick=a() />'), 'is not well-formed XML, so browsers show no picture'],
  ['tags that do not pair', svg('<g><text></g></text>'), 'is not well-formed XML, so browsers show no picture'],
  ['HTML by its namespace', svg('<h:body xmlns:h="http://www.w3.org/1999/xhtml"/>'), 'holds HTML'],
  ['a base', svg('<g xml:base="https://x.y/"/>'), 'refers to something outside of it'],
  ['a moved reference', svg('<a><set attributeName="xlink:href" to="#b"/></a>'), 'changes a reference or a handler'],
  ['an address in an attribute of style', svg('<rect style="fill: url( &quot;https://x.y )"/>'), 'refers to something outside of it'],
  ['an address in a fill', svg('<rect fill="url(//x.y/a)"/>'), 'refers to something outside of it'],
  ['an escaped address', svg('<style>a { fill: \\75rl(https://x.y) }</style>'), 'holds escapes in its styles'],
  ['a style in CDATA', svg('<style><![CDATA[ @import "x"; ]]></style>'), 'loads a style sheet'],
  ['a hidden style', svg('<style>&#64;import "x";</style>'), 'holds character references in its attributes or styles'],
  ['a style sheet', Buffer.from('<?xml version="1.0"?><?xml-stylesheet href="x.css"?><svg/>'), 'loads a style sheet'],
  ['another encoding', Buffer.from('<?xml version="1.0" encoding="ISO-2022-JP"?><svg/>'), 'says that it is not UTF-8'],
  [
    'a document type',
    Buffer.from('<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd"><svg/>'),
    undefined,
  ],
  ['an entity', Buffer.from('<!DOCTYPE svg [<!ENTITY x "y">]><svg/>'), 'declares entities'],
])('SVG with %s', (_name, bytes, problem) => {
  expect(svgProblemOf(bytes)).toBe(problem);
});

test('offers photographs in fewer pixels too, and nothing that moves or is small', () => {
  const wide = Buffer.from(PNG);
  wide.writeUInt32BE(1000, 16);
  const root = contentFolder({
    'wide.png': wide,
    'small.png': PNG,
    'moving.png': Buffer.concat([wide, Buffer.from('acTL')]),
    'drawing.svg': svg('', 'viewBox="0 0 4000 2"'),
  });
  const widths = (path: string) => {
    const found = pictureOf(root, path);
    return 'code' in found ? found : found.smaller.map(({ width }) => width);
  };
  expect(['wide.png', 'small.png', 'moving.png', 'drawing.svg'].map(widths)).toEqual([[480, 800], [], [], []]);
});

test('refuses what is not what its name says, and what is too large', () => {
  const root = contentFolder({
    'a.png': 'text',
    'b.jpg': PNG,
    'c.svg': svg('<script/>'),
    'd.png': Buffer.concat([PNG, Buffer.alloc(5_000_000)]),
    'e.png/x.png': PNG,
  });
  const problem = (path: string) => {
    const found = pictureOf(root, path);
    return 'code' in found ? `${found.code} ${found.message}` : 'fine';
  };
  expect(['a.png', 'b.jpg', 'c.svg', 'd.png', 'e.png', 'nope.png', 'e.png/x.png'].map(problem)).toMatchInlineSnapshot(`
    [
      "broken-image "a.png" has the name of a png picture, but is none.",
      "broken-image "b.jpg" has the name of a jpg picture, but is png.",
      "broken-image "c.svg" holds a script.",
      "too-large "d.png" has 4883 kB; the limit of a picture is 4096 kB.",
      "broken-image "e.png" is no file.",
      "broken-image There is no file "nope.png" in the content folder.",
      "fine",
    ]
  `);
});

test('reads a drawing of many shapes, and one made to stop it, in the time of its length', () => {
  const began = performance.now();
  expect(svgProblemOf(svg('<path d="M0 0" fill="none"/>'.repeat(100_000)))).toBeUndefined();
  for (const hostile of ['<!--'.repeat(200_000), `<a ${'b="c" '.repeat(100_000)}<`, '<a '.repeat(200_000), '<?x ?'.repeat(200_000), '<!x "'.repeat(200_000)])
    expect(svgProblemOf(svg(hostile))).toBeDefined();
  expect(performance.now() - began).toBeLessThan(10_000);
});
