package romannumerals

func ToRoman(number int) string {
	panic("not written yet")
}
