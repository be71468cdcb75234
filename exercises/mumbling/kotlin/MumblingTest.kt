fun main() = runTests {
    test("nothing read is nothing heard") {
        assertEquals("", mumble(""))
    }
}
