<?php

declare(strict_types=1);

function mumble(string $text): string
{
    throw new Exception('not written yet');
}
