package mumbling

func Mumble(text string) string {
	panic("not written yet")
}
