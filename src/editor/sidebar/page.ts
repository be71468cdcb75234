/**
 * The sidebar's HTML: a shell with one script, one style sheet and a content policy that allows nothing else (docs/threats.md, 13). Scripts only by
 * nonce; the toolkit finds its nonce in `meta property="csp-nonce"`; HTML is made from text only by lit's and the toolkit's Trusted Types policies.
 */

export interface PageParts {
  /** Fresh for every page, at least 128 bits. */
  readonly nonce: string;
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** `webview.asWebviewUri` of dist/webview.js and dist/webview.css. */
  readonly script: string;
  readonly style: string;
  readonly title: string;
  /** The editor's display language, `vscode.env.language`. */
  readonly lang: string;
}

export function sidebarPage(parts: PageParts): string {
  const { nonce, script, style, title, lang } = inAttributes(parts);
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${inAttribute(policy(parts))}" />
    <meta property="csp-nonce" content="${nonce}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="stylesheet" href="${style}" />
  </head>
  <body>
    <main class="mp" aria-label="${title}">
      <div id="sidebar"></div>
      <div id="status" class="sr" role="status" aria-live="polite"></div>
    </main>
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>
`;
}

function policy({ nonce, cspSource }: PageParts): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `img-src ${cspSource}`,
    `font-src ${cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types fast-html lit-html`,
  ].join('; ');
}

function inAttributes(parts: PageParts): PageParts {
  const { nonce, cspSource, script, style, title, lang } = parts;
  return {
    nonce: inAttribute(nonce),
    cspSource: inAttribute(cspSource),
    script: inAttribute(script),
    style: inAttribute(style),
    title: inAttribute(title),
    lang: inAttribute(lang),
  };
}

/** Text that means itself, also between tags. */
function inAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.codePointAt(0) ?? 0)};`);
}
