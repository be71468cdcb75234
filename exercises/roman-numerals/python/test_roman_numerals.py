import unittest

from roman_numerals import to_roman


class RomanNumeralsTest(unittest.TestCase):
    def test_1_is_i(self):
        self.assertEqual(to_roman(1), "I")


if __name__ == "__main__":
    unittest.main()
