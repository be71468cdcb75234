package snake

type Square struct{ X, Y int }

type Game struct {
	Width, Height int
	Snake         []Square
	Heading       string
}

func Tick(game Game) Game {
	panic("not written yet")
}
