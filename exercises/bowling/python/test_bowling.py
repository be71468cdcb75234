import unittest

from bowling import score


class BowlingTest(unittest.TestCase):
    def test_twenty_misses_are_0(self):
        self.assertEqual(score([0] * 20), 0)


if __name__ == "__main__":
    unittest.main()
