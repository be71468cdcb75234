import unittest

from video_store import total


class VideoStoreTest(unittest.TestCase):
    def test_a_regular_film_for_one_day_costs_2_pounds(self):
        self.assertEqual(total([("The Long Tea Break", "regular", 1)]), 2)


if __name__ == "__main__":
    unittest.main()
