use exercise::Turnstile;

#[test]
fn it_begins_locked() {
    assert_eq!(Turnstile::new().state(), "Locked");
}
