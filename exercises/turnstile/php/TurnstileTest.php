<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/Turnstile.php';

test('it begins locked', function (): void {
    assertSame('Locked', (new Turnstile())->state());
});
