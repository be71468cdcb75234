package numbertolcd

func LCD(number int) []string {
	panic("not written yet")
}
