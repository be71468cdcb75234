package wordle

func Mark(hidden, guess string) string {
	panic("not written yet")
}
