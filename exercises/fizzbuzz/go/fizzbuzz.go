package fizzbuzz

func FizzBuzz(number int) string {
	panic("not written yet")
}
