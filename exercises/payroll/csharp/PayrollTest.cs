using Check;

public class PayrollTest
{
    [Fact]
    public void First10_000PoundsAYearAreFreeOfTax()
    {
        Assert.Equal(0, Payroll.TaxOfYear(10000));
    }
}
