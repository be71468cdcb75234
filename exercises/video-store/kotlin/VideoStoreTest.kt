fun main() = runTests {
    test("a regular film for one day costs 2 pounds") {
        assertEquals(2.0, total(listOf(Rental("The Long Tea Break", "regular", 1))))
    }
}
