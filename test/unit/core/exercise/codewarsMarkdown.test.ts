/** Codewars' own Markdown, made plain for the language of the pair. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { resolveCodewarsMarkdown } from '../../../../src/core/exercise/codewarsMarkdown.js';

const text = (...lines: string[]): string => lines.join('\n');
const block = (info: string, mark = '```'): string => text(`${mark}${info}`, `in ${info}`, mark);

describe('the text of a Codewars challenge', () => {
  it('shows of code blocks in a row only the one in the language, whichever of its names it has', () => {
    const both = text('Before.', '', block('js'), block('python'), block('ruby', '~~~'), '', 'After.');
    assert.equal(resolveCodewarsMarkdown(both, 'javascript'), text('Before.', '', block('js'), '', 'After.'));
    assert.equal(resolveCodewarsMarkdown(both, 'ruby'), text('Before.', '', block('ruby', '~~~'), '', 'After.'));
  });

  it('keeps all blocks of a row where none is in the language, blocks that name none, and blocks that stand alone', () => {
    for (const same of [text(block('python'), block('ruby')), text(block('python'), '', block('ruby'))])
      assert.equal(resolveCodewarsMarkdown(same, 'go'), same);
    assert.equal(resolveCodewarsMarkdown(text(block(''), block('go'), block('python')), 'go'), text(block(''), block('go')));
    const apart = text(block('go'), '', block('python'));
    assert.equal(resolveCodewarsMarkdown(apart, 'go'), apart);
  });

  it('shows and hides what is meant for some languages only', () => {
    const conditional = text('```if:python,ruby', 'Return a *str*.', '```', '~~~~if-not: go , rust', 'Mind the types.', '~~~~', 'Always.');
    assert.equal(resolveCodewarsMarkdown(conditional, 'python'), text('Return a *str*.', 'Mind the types.', 'Always.'));
    assert.equal(resolveCodewarsMarkdown(conditional, 'go'), 'Always.');
    assert.equal(resolveCodewarsMarkdown(conditional, 'java'), text('Mind the types.', 'Always.'));
  });

  it('does so inside another one too', () => {
    const nested = text('~~~~if:javascript,python', block('javascript'), block('python'), '~~~if-not:python', 'Numbers are floats.', '~~~', '~~~~');
    assert.equal(resolveCodewarsMarkdown(nested, 'javascript'), text(block('javascript'), 'Numbers are floats.'));
    assert.equal(resolveCodewarsMarkdown(nested, 'python'), block('python'));
  });

  it('leaves as it is what it does not know: other fences, odd conditions, fences that never close', () => {
    for (const same of [
      block('math'),
      block('if:'),
      block('if python'),
      block('unless:python'),
      text('```if:python', 'never closed', '~~~', '``'),
      text('`inline ``` fence`', '    ```if:python', 'indented'),
      text('````', '```if:go', 'shown as it is', '```', '````'),
      '$\\frac{1}{2}$',
      '',
    ]) {
      assert.equal(resolveCodewarsMarkdown(same, 'java'), same);
    }
  });

  it('is quick with hostile texts', () => {
    const deep = Array.from({ length: 500 }, (_, at) => `${'~'.repeat(503 - at)}if:go`);
    const hostile = [
      '```\n'.repeat(50_000),
      '```if:go\n'.repeat(20_000),
      `${'`'.repeat(100_000)}x`,
      text(...deep, ...deep.map((line) => line.replace('if:go', '')).reverse()),
    ];
    for (const given of hostile) assert.equal(typeof resolveCodewarsMarkdown(given, 'go'), 'string');
  }).timeout(2_000);
});
