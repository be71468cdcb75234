import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sidebarPage } from '../../../../src/editor/sidebar/page.js';

const parts = {
  nonce: 'n0nce',
  cspSource: 'https://*.webview.example',
  script: 'https://w/webview.js',
  style: 'https://w/webview.css',
  title: 'Mentorship',
  lang: 'en-GB',
};

describe('The sidebar’s shell', () => {
  it('allows one script and our style, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(sidebarPage(parts))?.[1]?.replaceAll('&#39;', `'`);
    assert.equal(
      policy,
      [
        `default-src 'none'`,
        `script-src 'nonce-n0nce'`,
        `style-src https://*.webview.example 'nonce-n0nce'`,
        `img-src https://*.webview.example`,
        `font-src https://*.webview.example`,
        `base-uri 'none'`,
        `form-action 'none'`,
        `require-trusted-types-for 'script'`,
        `trusted-types fast-html lit-html`,
      ].join('; '),
    );
    assert.equal(sidebarPage(parts).match(/<script/g)?.length, 1);
  });

  it('lets no part break out of its place', () => {
    const html = sidebarPage({ ...parts, title: '"><script>alert(1)</script>', lang: '" onload="x' });
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.equal(html.includes('onload="'), false);
  });
});
