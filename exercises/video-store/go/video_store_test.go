package videostore

import "testing"

func TestARegularFilmForOneDayCosts2Pounds(t *testing.T) {
	rentals := []Rental{{Title: "The Long Tea Break", Kind: "regular", Days: 1}}
	if got := Total(rentals); got != 2 {
		t.Errorf("got %v, want 2", got)
	}
}
