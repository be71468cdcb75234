import unittest

from miniframework import create_framework


class MiniframeworkTest(unittest.TestCase):
    def test_a_run_without_tests_has_no_results(self):
        framework = create_framework()
        self.assertEqual(framework.run(), [])


if __name__ == "__main__":
    unittest.main()
