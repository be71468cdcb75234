package fizzbuzz

import "testing"

func Test1Is1(t *testing.T) {
	if got := FizzBuzz(1); got != "1" {
		t.Errorf("got %q, want %q", got, "1")
	}
}
