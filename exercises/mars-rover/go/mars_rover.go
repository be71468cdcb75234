package marsrover

type Rover struct {
	X, Y    int
	Heading string
}

func Drive(rover Rover, commands string) Rover {
	panic("not written yet")
}
