<?php

declare(strict_types=1);

function fizzBuzz(int $number): string
{
    throw new Exception('not written yet');
}
