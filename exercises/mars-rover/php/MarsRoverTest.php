<?php

declare(strict_types=1);

require __DIR__ . '/harness.php';
require __DIR__ . '/MarsRover.php';

test('without commands the rover stays where it is', function (): void {
    $rover = ['x' => 0, 'y' => 0, 'heading' => 'N'];
    assertSame($rover, drive($rover, ''));
});
