pub fn lcd(_number: u32) -> Vec<String> {
    panic!("not written yet")
}
