fun mumble(text: String): String {
    throw NotImplementedError("not written yet")
}
