require "minitest/autorun"
require_relative "bowling"

class BowlingTest < Minitest::Test
  def test_twenty_misses_are_0
    assert_equal 0, score([0] * 20)
  end
end
