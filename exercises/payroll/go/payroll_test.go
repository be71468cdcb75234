package payroll

import "testing"

func Test10000PoundsAYearAreFreeOfTax(t *testing.T) {
	if got := TaxOfYear(10_000); got != 0 {
		t.Errorf("got %v, want 0", got)
	}
}
