use exercise::mark;

#[test]
fn no_letter_is_there() {
    assert_eq!(mark("plant", "berry"), "00000");
}
