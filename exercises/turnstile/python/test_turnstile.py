import unittest

from turnstile import Turnstile


class TurnstileTest(unittest.TestCase):
    def test_it_begins_locked(self):
        self.assertEqual(Turnstile().state(), "Locked")


if __name__ == "__main__":
    unittest.main()
