package payroll

func TaxOfYear(salary float64) float64 {
	panic("not written yet")
}
