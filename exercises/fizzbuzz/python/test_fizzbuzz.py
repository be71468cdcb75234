import unittest

from fizzbuzz import fizz_buzz


class FizzBuzzTest(unittest.TestCase):
    def test_1_is_1(self):
        self.assertEqual(fizz_buzz(1), "1")


if __name__ == "__main__":
    unittest.main()
