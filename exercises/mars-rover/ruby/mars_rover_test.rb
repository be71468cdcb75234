require "minitest/autorun"
require_relative "mars_rover"

class MarsRoverTest < Minitest::Test
  def test_without_commands_the_rover_stays_where_it_is
    rover = { x: 0, y: 0, heading: "N" }
    assert_equal rover, drive(rover, "")
  end
end
