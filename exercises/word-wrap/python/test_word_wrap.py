import unittest

from word_wrap import wrap


class WordWrapTest(unittest.TestCase):
    def test_nothing_stays_nothing(self):
        self.assertEqual(wrap("", 5), "")


if __name__ == "__main__":
    unittest.main()
