require "minitest/autorun"
require_relative "number_to_lcd"

class NumberToLcdTest < Minitest::Test
  def test_1_is_two_bars_on_the_right
    assert_equal ["   ", "  |", "  |"], lcd(1)
  end
end
