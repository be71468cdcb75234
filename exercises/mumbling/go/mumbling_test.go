package mumbling

import "testing"

func TestNothingReadIsNothingHeard(t *testing.T) {
	if got := Mumble(""); got != "" {
		t.Errorf("got %q, want %q", got, "")
	}
}
