require "minitest/autorun"
require_relative "fizzbuzz"

class FizzbuzzTest < Minitest::Test
  def test_1_is_1
    assert_equal "1", fizz_buzz(1)
  end
end
