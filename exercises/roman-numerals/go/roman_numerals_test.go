package romannumerals

import "testing"

func Test1IsI(t *testing.T) {
	if got := ToRoman(1); got != "I" {
		t.Errorf("got %q, want %q", got, "I")
	}
}
