import static check.Check.assertEquals;

import check.Test;

class PayrollTest {
    @Test
    void first10_000PoundsAYearAreFreeOfTax() {
        assertEquals(0.0, Payroll.taxOfYear(10_000));
    }
}
