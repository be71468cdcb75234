import unittest

from mars_rover import drive


class MarsRoverTest(unittest.TestCase):
    def test_without_commands_the_rover_stays_where_it_is(self):
        self.assertEqual(drive((0, 0, "N"), ""), (0, 0, "N"))


if __name__ == "__main__":
    unittest.main()
