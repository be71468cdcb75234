fun lcd(number: Int): List<String> {
    throw NotImplementedError("not written yet")
}
