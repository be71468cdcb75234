package tictactoe

func Turn(board string) string {
	panic("not written yet")
}
