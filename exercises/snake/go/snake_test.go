package snake

import (
	"reflect"
	"testing"
)

func TestOneTickMovesTheSnakeOneSquareAhead(t *testing.T) {
	game := Game{Width: 5, Height: 5, Snake: []Square{{X: 0, Y: 0}}, Heading: "E"}
	want := Game{Width: 5, Height: 5, Snake: []Square{{X: 1, Y: 0}}, Heading: "E"}
	if got := Tick(game); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
