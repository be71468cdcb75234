require "minitest/autorun"
require_relative "mumbling"

class MumblingTest < Minitest::Test
  def test_nothing_read_is_nothing_heard
    assert_equal "", mumble("")
  end
end
