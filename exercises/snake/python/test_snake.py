import unittest

from snake import tick


class SnakeTest(unittest.TestCase):
    def test_one_tick_moves_the_snake_one_square_ahead(self):
        game = {"width": 5, "height": 5, "snake": [(0, 0)], "heading": "E"}
        self.assertEqual(tick(game), {**game, "snake": [(1, 0)]})


if __name__ == "__main__":
    unittest.main()
