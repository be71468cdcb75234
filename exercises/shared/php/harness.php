<?php

// Runs tests as they are written down, and sums them up at the end.
// Exit code: 0 all passed, 1 one failed, 5 there is no test yet, 255 the code does not run.

declare(strict_types=1);

ini_set('display_errors', '1');
ini_set('log_errors', '0');

final class TestRun
{
    public static int $run = 0;
    public static int $failed = 0;
    public static ?string $current = null;
}

function test(string $name, callable $body): void
{
    TestRun::$run++;
    TestRun::$current = $name;
    try {
        $body();
        echo "ok   $name\n";
    } catch (Throwable $fault) {
        TestRun::$failed++;
        echo "FAIL $name\n     {$fault->getMessage()}\n     " . placeOf($fault) . "\n";
    }
    TestRun::$current = null;
}

/** Where it was thrown, as seen from outside this file. */
function placeOf(Throwable $fault): string
{
    $first = ['file' => $fault->getFile(), 'line' => $fault->getLine()];
    foreach ([$first, ...$fault->getTrace()] as $frame) {
        if (isset($frame['file']) && $frame['file'] !== __FILE__) {
            return "{$frame['file']}:{$frame['line']}";
        }
    }
    return '';
}

function assertSame(mixed $expected, mixed $actual): void
{
    if ($expected !== $actual) {
        throw new RuntimeException('expected ' . var_export($expected, true) . ', got ' . var_export($actual, true));
    }
}

/** @param class-string<Throwable> $expected */
function assertThrows(string $expected, callable $body): void
{
    try {
        $body();
    } catch (Throwable $thrown) {
        if ($thrown instanceof $expected) {
            return;
        }
        throw new RuntimeException("expected $expected, got " . get_class($thrown) . ": {$thrown->getMessage()}");
    }
    throw new RuntimeException("expected $expected, nothing was thrown");
}

register_shutdown_function(function (): void {
    $fault = error_get_last();
    if ($fault !== null && ($fault['type'] & (E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR))) {
        exit(255);
    }
    if (TestRun::$current !== null) { // code that ends the program would otherwise look like a success
        TestRun::$failed++;
        echo 'FAIL ' . TestRun::$current . "\n     the run ended here\n";
    }
    printf("%d run, %d failed\n", TestRun::$run, TestRun::$failed);
    exit(TestRun::$run === 0 ? 5 : (TestRun::$failed > 0 ? 1 : 0));
});
