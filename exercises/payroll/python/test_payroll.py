import unittest

from payroll import tax_of_year


class PayrollTest(unittest.TestCase):
    def test_10_000_pounds_a_year_are_free_of_tax(self):
        self.assertEqual(tax_of_year(10_000), 0)


if __name__ == "__main__":
    unittest.main()
