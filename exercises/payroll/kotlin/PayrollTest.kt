fun main() = runTests {
    test("10,000 pounds a year are free of tax") {
        assertEquals(0.0, taxOfYear(10_000.0))
    }
}
