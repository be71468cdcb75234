import kotlin.system.exitProcess

/** Runs tests as they are written down. Exit code: 0 all passed, 1 one failed, 5 there is no test yet. */
fun runTests(tests: Tests.() -> Unit) {
    val all = Tests()
    Runtime.getRuntime().addShutdownHook(Thread { all.sayThatItEnded() })
    all.tests()
    println("${all.run} run, ${all.failed} failed")
    all.isOver = true
    exitProcess(if (all.run == 0) 5 else if (all.failed > 0) 1 else 0)
}

class Tests {
    internal var run = 0
    internal var failed = 0
    @Volatile
    internal var isOver = false

    fun test(name: String, body: () -> Unit) {
        run++
        try {
            body()
            println("ok   $name")
        } catch (fault: Throwable) {
            failed++
            println("FAIL $name\n     ${fault.message ?: fault}")
            fault.stackTrace.find { it.fileName?.endsWith("Test.kt") == true }?.let { println("     at $it") }
        }
    }

    /** Code that ends the program would otherwise look like a success. */
    internal fun sayThatItEnded() {
        if (isOver) return
        println("The run ended before the last test did.")
        System.out.flush()
        Runtime.getRuntime().halt(1)
    }
}

fun assertEquals(expected: Any?, actual: Any?) {
    if (expected != actual) throw AssertionError("expected ${shown(expected)}, got ${shown(actual)}")
}

fun assertTrue(condition: Boolean) {
    if (!condition) throw AssertionError("expected true, got false")
}

inline fun <reified T : Throwable> assertFailsWith(body: () -> Unit) {
    try {
        body()
    } catch (thrown: Throwable) {
        if (thrown is T) return
        throw AssertionError("expected ${T::class.java.simpleName}, got $thrown", thrown)
    }
    throw AssertionError("expected ${T::class.java.simpleName}, nothing was thrown")
}

private fun shown(value: Any?): String = if (value is String) "\"$value\"" else value.toString()
