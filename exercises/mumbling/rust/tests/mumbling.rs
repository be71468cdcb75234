use exercise::mumble;

#[test]
fn nothing_read_is_nothing_heard() {
    assert_eq!(mumble(""), "");
}
