import unittest

from tic_tac_toe import turn


class TicTacToeTest(unittest.TestCase):
    def test_x_begins(self):
        self.assertEqual(turn("........."), "X")


if __name__ == "__main__":
    unittest.main()
