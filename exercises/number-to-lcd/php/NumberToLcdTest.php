<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/NumberToLcd.php';

test('1 is two bars on the right', function (): void {
    assertSame(['   ', '  |', '  |'], lcd(1));
});
