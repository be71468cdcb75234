#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Heading {
    N,
    E,
    S,
    W,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rover {
    pub x: i32,
    pub y: i32,
    pub heading: Heading,
}

pub fn drive(_rover: Rover, _commands: &str) -> Rover {
    panic!("not written yet")
}
