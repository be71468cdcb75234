require "minitest/autorun"
require_relative "word_wrap"

class WordWrapTest < Minitest::Test
  def test_nothing_stays_nothing
    assert_equal "", wrap("", 5)
  end
end
