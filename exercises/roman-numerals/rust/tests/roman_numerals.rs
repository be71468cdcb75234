use exercise::to_roman;

#[test]
fn that_1_is_i() {
    assert_eq!(to_roman(1), "I");
}
