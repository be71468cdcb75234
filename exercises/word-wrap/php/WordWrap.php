<?php

declare(strict_types=1);

function wrap(string $text, int $width): string
{
    throw new Exception('not written yet');
}
