require "minitest/autorun"
require_relative "tic_tac_toe"

class TicTacToeTest < Minitest::Test
  def test_x_begins
    assert_equal "X", turn(".........")
  end
end
