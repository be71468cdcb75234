pub struct Turnstile;

impl Turnstile {
    pub fn new() -> Turnstile {
        panic!("not written yet")
    }

    pub fn state(&self) -> &str {
        ""
    }
}
