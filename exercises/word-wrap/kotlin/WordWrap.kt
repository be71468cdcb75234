fun wrap(text: String, width: Int): String {
    throw NotImplementedError("not written yet")
}
