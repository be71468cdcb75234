<?php

declare(strict_types=1);

function taxOfYear(float $salary): float
{
    throw new Exception('not written yet');
}
