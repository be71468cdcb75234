require "minitest/autorun"
require_relative "snake"

class SnakeTest < Minitest::Test
  def test_one_tick_moves_the_snake_one_square_ahead
    game = { width: 5, height: 5, snake: [[0, 0]], heading: "E" }
    assert_equal game.merge(snake: [[1, 0]]), tick(game)
  end
end
