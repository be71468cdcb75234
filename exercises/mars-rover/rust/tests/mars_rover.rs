use exercise::{drive, Heading, Rover};

#[test]
fn without_commands_the_rover_stays_where_it_is() {
    let rover = Rover {
        x: 0,
        y: 0,
        heading: Heading::N,
    };
    assert_eq!(drive(rover, ""), rover);
}
