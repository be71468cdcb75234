use exercise::turn;

#[test]
fn x_begins() {
    assert_eq!(turn("........."), 'X');
}
