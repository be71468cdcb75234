<?php

declare(strict_types=1);

function turn(string $board): string
{
    throw new Exception('not written yet');
}
