import unittest

from mumbling import mumble


class MumblingTest(unittest.TestCase):
    def test_nothing_read_is_nothing_heard(self):
        self.assertEqual(mumble(""), "")


if __name__ == "__main__":
    unittest.main()
