use exercise::fizz_buzz;

#[test]
fn that_1_is_1() {
    assert_eq!(fizz_buzz(1), "1");
}
