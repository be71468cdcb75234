import unittest

from number_to_lcd import lcd


class NumberToLcdTest(unittest.TestCase):
    def test_1_is_two_bars_on_the_right(self):
        self.assertEqual(lcd(1), ["   ", "  |", "  |"])


if __name__ == "__main__":
    unittest.main()
