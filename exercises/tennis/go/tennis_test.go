package tennis

import "testing"

func TestAGameBeginsAtLoveAll(t *testing.T) {
	game := NewGame("Ada", "Bo")
	if got := game.Score(); got != "0-0" {
		t.Errorf("a game begins at 0-0, not at %q", got)
	}
}
