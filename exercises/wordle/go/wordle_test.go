package wordle

import "testing"

func TestNoLetterIsThere(t *testing.T) {
	if got := Mark("plant", "berry"); got != "00000" {
		t.Errorf("got %q, want %q", got, "00000")
	}
}
