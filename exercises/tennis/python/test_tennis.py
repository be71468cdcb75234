import unittest

from tennis import Game


class TennisTest(unittest.TestCase):
    def test_a_game_begins_at_0_0(self):
        game = Game("Ada", "Bo")
        self.assertEqual(game.score(), "0-0")


if __name__ == "__main__":
    unittest.main()
