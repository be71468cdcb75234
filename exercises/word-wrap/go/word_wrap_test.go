package wordwrap

import "testing"

func TestNothingStaysNothing(t *testing.T) {
	if got := Wrap("", 5); got != "" {
		t.Errorf("got %q, want %q", got, "")
	}
}
