use exercise::Game;

#[test]
fn a_game_begins_at_0_0() {
    let game = Game::new("Ada", "Bo");
    assert_eq!(game.score(), "0-0");
}
