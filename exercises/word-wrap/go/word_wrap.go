package wordwrap

func Wrap(text string, width int) string {
	panic("not written yet")
}
