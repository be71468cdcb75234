fun main() = runTests {
    test("a run without tests has no results") {
        val framework = Miniframework()
        assertEquals(emptyList<Report>(), framework.run())
    }
}
