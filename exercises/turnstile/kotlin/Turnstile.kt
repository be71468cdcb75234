class Turnstile {
    val state: String
        get() = throw NotImplementedError("not written yet")
}
