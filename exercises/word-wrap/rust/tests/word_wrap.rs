use exercise::wrap;

#[test]
fn nothing_stays_nothing() {
    assert_eq!(wrap("", 5), "");
}
