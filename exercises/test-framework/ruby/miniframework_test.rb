require "minitest/autorun"
require_relative "miniframework"

class MiniframeworkTest < Minitest::Test
  def test_a_run_without_tests_has_no_results
    framework = Miniframework.new
    assert_equal [], framework.run
  end
end
