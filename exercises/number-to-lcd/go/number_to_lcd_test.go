package numbertolcd

import (
	"reflect"
	"testing"
)

func Test1IsTwoBarsOnTheRight(t *testing.T) {
	want := []string{"   ", "  |", "  |"}
	if got := LCD(1); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
