use exercise::{tick, Game, Square};

#[test]
fn one_tick_moves_the_snake_one_square_ahead() {
    let game = Game {
        width: 5,
        height: 5,
        snake: vec![Square { x: 0, y: 0 }],
        heading: 'E',
    };
    assert_eq!(tick(&game).snake, [Square { x: 1, y: 0 }]);
}
