fun mark(hidden: String, guess: String): String {
    throw NotImplementedError("not written yet")
}
