use exercise::score;

#[test]
fn twenty_misses_are_0() {
    assert_eq!(score(&[0; 20]), 0);
}
