class Game(val server: String, val receiver: String) {
    fun score(): String {
        throw NotImplementedError("not written yet")
    }
}
