require "minitest/autorun"
require_relative "roman_numerals"

class RomanNumeralsTest < Minitest::Test
  def test_1_is_i
    assert_equal "I", to_roman(1)
  end
end
