require "minitest/autorun"
require_relative "wordle"

class WordleTest < Minitest::Test
  def test_no_letter_is_there
    assert_equal "00000", mark("plant", "berry")
  end
end
