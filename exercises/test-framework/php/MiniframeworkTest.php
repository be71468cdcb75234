<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/Miniframework.php';

test('a run without tests has no results', function (): void {
    $framework = new Miniframework();
    assertSame([], $framework->run());
});
