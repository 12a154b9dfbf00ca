import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { drawDiagrams } from '../../../src/diagrams/render/index.ts';

const PROBES = [
  'flowchart TD\n a["<script>alert(1)</script>x"] --> b["<b onmouseover=alert(1)>y</b>"]',
  'flowchart TD\n a["<svg onload=alert(1)><script>alert(1)</script></svg>"] --> b["<iframe src=//evil.example></iframe>z"]',
  'flowchart TD\n a["<a href=\'java&#115;cript:alert(1)\'>z</a>"] --> b\n click a href "data:text/html,x" "tip<script>"\n click b "java\tscript:alert(1)"',
  'flowchart TD\n a --> b\n click a call alert("x")\n click b callback "tip"',
  'flowchart TD\n a --> b\n click a "//evil.example/x"\n click b "vbscript:x"',
  'flowchart TD\n a --> b\n style a fill:url(#x),stroke:red\n classDef c filter:url(evil.svg),background:url(evil.png),fill:image(evil)\n class b c',
  'gantt\n dateFormat YYYY-MM-DD\n section A\n T :t1, 2026-01-01, 3d\n click t1 href "vbscript:x"',
  'gantt\n dateFormat YYYY-MM-DD\n section <img src=x>\n T :t1, 2026-01-01, 3d',
  'sequenceDiagram\n participant A as <img src=x onerror=alert(1)>\n A->>A: hi',
  'sequenceDiagram\n participant A\n link A: Board @ javascript:alert(1)\n A->>A: <script>x</script>',
  'pie title "><script>alert(1)</script>\n "a" : 1',
  'classDiagram\n class A["<i onclick=alert(1)>a</i>"]\n click A href "javascript:alert(1)"',
  '%%{init: {"securityLevel": "loose", "themeCSS": "*{background:url(//evil.example)}"}}%%\nflowchart TD\n a --> b',
  '---\nconfig:\n  securityLevel: loose\n---\nflowchart TD\n a --> b',
];

test('no probe leaves anything that runs or loads', async () => {
  const results = await drawDiagrams(
    PROBES.map((source) => ({ source, title: '"><script>alert(1)</script>', description: '</desc><script>1</script>' })),
    {},
  );
  let drawn = 0;
  for (const [index, result] of results.entries()) {
    if (!result.ok) continue;
    drawn++;
    const root = new JSDOM(result.drawn.svg, { contentType: 'image/svg+xml' }).window.document.documentElement;
    for (const element of [root, ...root.querySelectorAll('*')]) {
      expect(['script', 'foreignObject', 'iframe', 'image', 'img', 'style', 'animate', 'set'], PROBES[index]).not.toContain(element.localName);
      for (const { name, value } of element.attributes) {
        expect(name, PROBES[index]).not.toMatch(/^on|style/);
        expect(value, PROBES[index]).not.toMatch(/url\((?!#mm)|evil|^\s*(?:java|vb)script:|^data:/i);
      }
    }
  }
  expect(drawn).toBeGreaterThan(6);
}, 120_000);
