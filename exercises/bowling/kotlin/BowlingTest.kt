fun main() = runTests {
    test("twenty misses are 0") {
        assertEquals(0, score(List(20) { 0 }))
    }
}
