use exercise::tax_of_year;

#[test]
fn that_10_000_pounds_a_year_are_free_of_tax() {
    assert_eq!(tax_of_year(10_000.0), 0.0);
}
