package tennis

type Game struct{}

func NewGame(server, receiver string) *Game {
	panic("not written yet")
}

func (game *Game) Score() string {
	return ""
}
