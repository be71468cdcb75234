fun turn(board: String): Char {
    throw NotImplementedError("not written yet")
}
