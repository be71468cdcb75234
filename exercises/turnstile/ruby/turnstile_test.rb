require "minitest/autorun"
require_relative "turnstile"

class TurnstileTest < Minitest::Test
  def test_it_begins_locked
    assert_equal "Locked", Turnstile.new.state
  end
end
