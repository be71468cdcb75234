pub fn mumble(_text: &str) -> String {
    panic!("not written yet")
}
