/** What an attacker writes into content, each in hope that somebody runs it, follows it or prints it as code. */

/** Where a payload would leave a trace of having run. */
export interface Canary {
  /** A file that it would create. */
  readonly file: string;
  /** An address on this machine that it would ask for. */
  readonly url: string;
  /** A file outside of the content folder that must be neither read nor published. */
  readonly secret: string;
}

/** Text that runs in Node, if anything runs it: a file, a global and a request. */
export function codeOf({ file, url }: Canary): string {
  return `(globalThis.gaitwayCanary = 1, process.getBuiltinModule("node:fs").writeFileSync(${JSON.stringify(file)}, "ran"), fetch(${JSON.stringify(url)}))`;
}

/** Bodies that must be refused. */
export function refusedBodies(canary: Canary): string[] {
  const { file, url, secret } = canary;
  const code = codeOf(canary);
  return [
    `{${code}}`,
    `a {${code}} b`,
    `{(() => ${code})()}`,
    `{/* */ ${code} /* */}`,
    `{\`\${${code}}\`}`,
    `{await import("node:fs").then((fs) => fs.writeFileSync(${JSON.stringify(file)}, "ran"))}`,
    `{import.meta.env.HOME}{process.env.PATH}`,
    `{require("child_process").execSync("touch ${file}")}`,
    `{process.getBuiltinModule("child_process").execSync("touch ${file}")}`,
    `{globalThis.constructor.constructor("return process")().exit(0)}`,
    `{(() => { for (;;); })()}`,
    `import fs from "node:fs"\nexport const x = fs.writeFileSync(${JSON.stringify(file)}, "ran")`,
    `import secret from ${JSON.stringify(`${secret}?raw`)}\n\n{secret}`,
    `import "../../../../package.json"`,
    `import ${JSON.stringify(url)}`,
    `export { default } from ${JSON.stringify(url)}`,
    `export const frontmatter = ${code}`,
    `export default ${code}`,
    `export const getStaticPaths = () => ${code}`,
    `<Note title={${code}}>\n\na\n\n</Note>`,
    `<Note {...${code}}>\n\na\n\n</Note>`,
    `<Note {...{ onclick: ${code} }}>\n\na\n\n</Note>`,
    `<Note set:html="<script src=${url}></script>">\n\na\n\n</Note>`,
    `<Note client:load="x" is:raw="x">\n\na\n\n</Note>`,
    `<Note onclick="gaitwayCanary()">\n\na\n\n</Note>`,
    `<Note __proto__="x" constructor="y">\n\na\n\n</Note>`,
    `<Fragment set:html={${code}} />`,
    `<script>gaitwayCanary()</script>`,
    `<script src="${url}"></script>`,
    `<ScRiPt>gaitwayCanary()</ScRiPt>`,
    `<style>{"@import url(${url})"}</style>`,
    `<img src="x" onerror="gaitwayCanary()" />`,
    `<img src="${url}" />`,
    `<svg onload="gaitwayCanary()" />`,
    `<math><mtext><img src="x" onerror="gaitwayCanary()" /></mtext></math>`,
    `<iframe srcdoc="&lt;script&gt;gaitwayCanary()&lt;/script&gt;" />`,
    `<object data="${url}" />\n\n<embed src="${url}" />`,
    `<base href="${url}" />\n\n<meta http-equiv="refresh" content="0; url=${url}" />\n\n<link rel="stylesheet" href="${url}" />`,
    `<form action="${url}"><button>a</button></form>`,
    `<details open="" ontoggle="gaitwayCanary()">a</details>`,
    `[a](javascript:gaitwayCanary())`,
    `[a](JaVa&#x0A;ScRiPt&colon;gaitwayCanary())`,
    `[a](&#1;javascript:gaitwayCanary())`,
    `[a]: <javascript:gaitwayCanary()>\n\n[b][a]`,
    `[a](vbscript:x) [b](data:text/html;base64,PHNjcmlwdD4=) [c](file:///etc/passwd) [d](blob:x)`,
    `![a](javascript:gaitwayCanary())`,
    `![a](${url})`,
    `![a](data:image/svg+xml,<svg/onload=gaitwayCanary()>)`,
    `![a](../../../../../../../../etc/passwd)`,
    `![a](${secret})`,
    `![a](..%2f..%2f..%2fsecret.png)`,
    `[a](${'../'.repeat(12)}etc/passwd)`,
    `<https://a.b/><script>gaitwayCanary()</script>`,
    `www.example.com\0{${code}}`,
    `a\u2028{${code}}`,
    `<Quote source="a" href="javascript:gaitwayCanary()">\n\na\n\n</Quote>`,
    `<Quote source="a" href="https://a.b/&quot; onclick=&quot;gaitwayCanary()">\n\na\n\n</Quote>`,
    `<Diagram title="a" name="../../../secret" />`,
    `<Checklist entry="../../../secret" />`,
    `<Metric id="__proto__" />\n\n<Constructor />\n\n<toString />`,
    `<!--#exec cmd="touch ${file}" -->`,
    `<?php touch(${JSON.stringify(file)}); ?>`,
  ];
}

/** Front matter, in place of that of a department, that must be refused. */
export function refusedFields({ file, url }: Canary): string[] {
  const js = `process.getBuiltinModule("node:fs").writeFileSync(${JSON.stringify(file)}, "ran")`;
  return [
    `title: !!js/function "function () { ${js} }"`,
    `title: !!js/undefined ""`,
    `title: !!python/object/apply:os.system ["touch ${file}"]`,
    `title: !ruby/object:Gem::Installer x`,
    `title: !<tag:yaml.org,2002:js/function> "function () { ${js} }"`,
    `title: !include ${file}`,
    `title: !!binary Y2FuYXJ5`,
    `title: &a !!map { <<: *a }`,
    `title: x\n__proto__: { gaitwayPolluted: true }`,
    `title: x\nconstructor: { prototype: { gaitwayPolluted: true } }`,
    `title: x\n"__proto__": { gaitwayPolluted: true }`,
    `title: { toString: x, valueOf: y }`,
    `title: { __proto__: { gaitwayPolluted: true } }`,
    `title: x\nslug: ../../../index\nlayout: ${url}`,
    `title: x\naliases: ["../../index", "/etc/passwd", "a/../../b"]`,
    `title: x\naliases: [__proto__, constructor/../..]`,
    `title: ${JSON.stringify('a\u0000b')}`,
    `title: "\\u202Etxt.exe"`,
  ];
}

/** Text that is right as it stands, and must be shown as the text that it is. */
export function acceptedTexts({ url }: Canary): string[] {
  return [
    `<script>gaitwayCanary()</script>`,
    `</title></textarea></noscript></style><script>gaitwayCanary()</script>`,
    `"><img src=x onerror=gaitwayCanary()>`,
    `' onmouseover='gaitwayCanary()`,
    `\` onfocus=gaitwayCanary() autofocus \``,
    `<img src="${url}">`,
    `javascript:gaitwayCanary()`,
    `{{constructor.constructor("gaitwayCanary()")()}} \${gaitwayCanary()} <%= gaitwayCanary() %> #{gaitwayCanary()}`,
    `{gaitwayCanary()}`,
    `]]><svg onload=gaitwayCanary()>`,
    `--><script>gaitwayCanary()</script><!--`,
    `&lt;script&gt;gaitwayCanary()&lt;/script&gt;`,
    `=cmd|' /C calc'!A0`,
    `{"@context":"x"}</script><script>gaitwayCanary()</script>`,
    `entry:x site:/x asset:x href="entry:x`,
    `__proto__ constructor prototype toString`,
  ];
}

/** SVG that must not be shown. */
export function refusedDrawings({ url }: Canary): string[] {
  const svg = (inside: string, attributes = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"${attributes}>${inside}</svg>`;
  return [
    svg('<script>gaitwayCanary()</script>'),
    svg(`<script xlink:href="${url}"/>`),
    svg('<s:script xmlns:s="http://www.w3.org/2000/svg">gaitwayCanary()</s:script>'),
    svg('', ' onload="gaitwayCanary()"'),
    svg('<a xlink:href="javascript:gaitwayCanary()"><rect width="9" height="9"/></a>'),
    svg(`<image href="${url}"/>`),
    svg(`<use href="${url}#a"/>`),
    svg(`<style>@import url(${url});</style>`),
    svg(`<rect width="9" height="9" fill="url(${url}#a)"/>`),
    svg('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:gaitwayCanary()"/></foreignObject>'),
    svg('<set attributeName="href" to="javascript:gaitwayCanary()"/>'),
    svg('<rect onmouseover="gaitwayCanary()"/>'),
    `<?xml-stylesheet href="${url}"?>${svg('')}`,
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&#38;x;</text>')}`,
    `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
    svg('<rect &#111;nload="x" style="fill:&#117;rl(x)"/>'),
  ];
}

/** Mermaid that must not be drawn as it stands, or drawn without what it asks for. */
export function diagrams({ url }: Canary): string[] {
  return [
    `flowchart TD\n a["<img src='${url}' onerror='gaitwayCanary()'>"] --> b`,
    `flowchart TD\n a["<script>gaitwayCanary()</script>x"] --> b`,
    `flowchart TD\n a --> b\n click a "javascript:gaitwayCanary()"`,
    `flowchart TD\n a --> b\n click a call gaitwayCanary()`,
    `flowchart TD\n a --> b\n click a href "${url}"`,
    `%%{init: {"securityLevel": "loose", "themeCSS": "*{background:url(${url})}"}}%%\nflowchart TD\n a --> b`,
    `---\nconfig:\n  securityLevel: loose\n  themeCSS: "@import url(${url})"\n---\nflowchart TD\n a --> b`,
    `flowchart TD\n a@{ img: "${url}", label: "x", h: 60 }\n a --> b`,
    `flowchart TD\n a --> b\n style a fill:url(${url})`,
    `%%{init: {"__proto__": {"gaitwayPolluted": true}}}%%\nflowchart TD\n a --> b`,
    `sequenceDiagram\n participant A\n link A: Board @ ${url}\n A->>A: hi`,
  ];
}

/** File names, below the content folder, that must be refused and never be part of a command or a path. */
export function refusedNames({ file }: Canary): string[] {
  return [
    `departments/$(touch ${file.split('/').at(-1) ?? ''}).mdx`,
    `departments/;touch x;.mdx`,
    'departments/`id`.mdx',
    'departments/a b.mdx',
    'departments/-rf.mdx',
    'departments/%2e%2e%2fx.mdx',
    'departments/a\nb.mdx',
    'departments/a\u202Eb.mdx',
    'departments/é.mdx',
    'departments/E\u0301.mdx',
    'departments/con.mdx',
    'departments/index.mdx',
    'departments/404.mdx',
    'departments/x.astro',
    'departments/x.mdx.js',
    'departments/x.html',
    'playbooks/pagefind/playbook.mdx',
    'playbooks/search/playbook.mdx',
    'content.config.ts',
    'astro.config.mjs',
    'package.json',
    'vite.config.js',
    'tsconfig.json',
    'node_modules/astro/index.js',
    'pages/x.astro',
  ];
}
