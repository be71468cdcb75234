import unittest

from wordle import mark


class WordleTest(unittest.TestCase):
    def test_no_letter_is_there(self):
        self.assertEqual(mark("plant", "berry"), "00000")


if __name__ == "__main__":
    unittest.main()
