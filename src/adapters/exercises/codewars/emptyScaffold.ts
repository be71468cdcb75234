/**
 * What stands beside the prompt of a challenge: an empty file for the code, and one test that fails until the pair has copied the examples. The
 * names are the same for every challenge: a short name from elsewhere could be one that a test runner takes for a test, or no name at all in some language.
 */
import type { LanguageId } from '../../../core/exercise/languages.js';

export const fileName = 'solution';

const toDo = 'Copy the examples from PROMPT.md, or the sample tests from the trainer on Codewars, here.';
const yours = 'Your code goes here, named as the trainer on Codewars names it.';

interface EmptyScaffold {
  readonly code: string;
  readonly test: string;
}

const javascript: EmptyScaffold = {
  code: `// ${yours} Export it: export function …\n`,
  test: `import { test } from 'node:test';
import assert from 'node:assert/strict';
// import { … } from './solution.js';

// assert.equal(…, …);
test('the examples are copied', () => {
  throw new Error('${toDo}');
});
`,
};

export const emptyScaffolds: Readonly<Record<LanguageId, EmptyScaffold>> = {
  javascript,
  typescript: { code: `${javascript.code}export {};\n`, test: javascript.test.replace('./solution.js', './solution.ts') },
  python: {
    code: `# ${yours}\n`,
    test: `import unittest

# from solution import …


class SolutionTest(unittest.TestCase):
    def test_the_examples_are_copied(self):
        self.fail("${toDo}")


if __name__ == "__main__":
    unittest.main()
`,
  },
  ruby: {
    code: `# ${yours}\n`,
    test: `require "minitest/autorun"
require_relative "solution"

class SolutionTest < Minitest::Test
  def test_the_examples_are_copied
    flunk "${toDo}"
  end
end
`,
  },
  java: {
    code: `class Solution {\n    // ${yours}\n}\n`,
    test: `import check.Test;

class SolutionTest {
    // import static check.Check.assertEquals; then: assertEquals(…, Solution.…);
    @Test
    void theExamplesAreCopied() {
        throw new AssertionError("${toDo}");
    }
}
`,
  },
  go: {
    code: `package solution\n\n// ${yours}\n`,
    test: `package solution

import "testing"

func TestTheExamplesAreCopied(t *testing.T) {
	t.Fatal("${toDo}")
}
`,
  },
  rust: {
    code: `// ${yours} Make it public: pub fn …\n`,
    test: `// use exercise::…;

#[test]
fn the_examples_are_copied() {
    panic!("${toDo}");
}
`,
  },
  php: {
    code: `<?php\n\ndeclare(strict_types=1);\n\n// ${yours}\n`,
    test: `<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/Solution.php';

test('the examples are copied', function (): void {
    throw new Exception('${toDo}');
});
`,
  },
  csharp: {
    code: `// ${yours}\n`,
    test: `using System;
using Check;

public class SolutionTest
{
    [Fact]
    public void TheExamplesAreCopied()
    {
        // Assert.Equal(…, …);
        throw new Exception("${toDo}");
    }
}
`,
  },
  kotlin: {
    code: `// ${yours}\n`,
    test: `fun main() = runTests {
    // assertEquals(…, …)
    test("the examples are copied") {
        throw AssertionError("${toDo}")
    }
}
`,
  },
};
