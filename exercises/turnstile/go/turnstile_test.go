package turnstile

import "testing"

func TestItBeginsLocked(t *testing.T) {
	if got := NewTurnstile().State(); got != "Locked" {
		t.Errorf("got %q, want %q", got, "Locked")
	}
}
