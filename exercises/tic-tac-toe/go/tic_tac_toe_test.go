package tictactoe

import "testing"

func TestXBegins(t *testing.T) {
	if got := Turn("........."); got != "X" {
		t.Errorf("got %q, want %q", got, "X")
	}
}
