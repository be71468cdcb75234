package bowling

import "testing"

func TestTwentyMissesAre0(t *testing.T) {
	if got := Score(make([]int, 20)); got != 0 {
		t.Errorf("got %d, want 0", got)
	}
}
