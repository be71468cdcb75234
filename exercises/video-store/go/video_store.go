package videostore

type Rental struct {
	Title, Kind string
	Days        int
}

func Total(rentals []Rental) float64 {
	panic("not written yet")
}
