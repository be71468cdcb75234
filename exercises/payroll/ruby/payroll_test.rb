require "minitest/autorun"
require_relative "payroll"

class PayrollTest < Minitest::Test
  def test_10_000_pounds_a_year_are_free_of_tax
    assert_equal 0, tax_of_year(10_000)
  end
end
