<?php

declare(strict_types=1);

function toRoman(int $number): string
{
    throw new Exception('not written yet');
}
