package marsrover

import "testing"

func TestWithoutCommandsTheRoverStaysWhereItIs(t *testing.T) {
	rover := Rover{X: 0, Y: 0, Heading: "N"}
	if got := Drive(rover, ""); got != rover {
		t.Errorf("got %v, want %v", got, rover)
	}
}
