fun toRoman(number: Int): String {
    throw NotImplementedError("not written yet")
}
