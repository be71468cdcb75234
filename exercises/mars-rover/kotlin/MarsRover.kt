data class Rover(val x: Int, val y: Int, val heading: Char)

fun drive(rover: Rover, commands: String): Rover {
    throw NotImplementedError("not written yet")
}
