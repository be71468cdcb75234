pub fn turn(_board: &str) -> char {
    panic!("not written yet")
}
