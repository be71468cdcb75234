fun main() = runTests {
    test("it begins locked") {
        assertEquals("Locked", Turnstile().state)
    }
}
