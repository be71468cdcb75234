require "minitest/autorun"
require_relative "tennis"

class TennisTest < Minitest::Test
  def test_a_game_begins_at_0_0
    game = Game.new("Ada", "Bo")
    assert_equal "0-0", game.score
  end
end
