require "minitest/autorun"
require_relative "video_store"

class VideoStoreTest < Minitest::Test
  def test_a_regular_film_for_one_day_costs_2_pounds
    assert_equal 2, total([{ title: "The Long Tea Break", kind: "regular", days: 1 }])
  end
end
