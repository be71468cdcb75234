use exercise::lcd;

#[test]
fn that_1_is_two_bars_on_the_right() {
    assert_eq!(lcd(1), ["   ", "  |", "  |"]);
}
