<?php

declare(strict_types=1);

// The score of one game, in words. $balls says who won each ball: '1' or '2'.
function score(string $balls, string $first, string $second): string
{
    $winner = '';
    $a = 0;
    $b = 0;
    $flag = 0;
    for ($i = 0; $i < strlen($balls); $i++) {
        switch ($balls[$i]) {
            case '1':
                $a = $a + 1;
                break;
            case '2':
                $b = $b + 1;
                break;
        }
        if ($a >= 4 || $b >= 4) {
            if ($a - $b >= 2) {
                $flag = 1;
            } else {
                if ($b - $a >= 2) {
                    $flag = 2;
                } else {
                    $flag = 0;
                }
            }
        }
    }
    if ($flag == 0) {
        if ($a >= 3 && $b >= 3) {
            if ($a == $b) {
                $winner = 'deuce';
            } else {
                $winner = 'advantage ';
                if ($a > $b) {
                    $winner .= $first;
                } else {
                    $winner .= $second;
                }
            }
        } else {
            for ($i = 0; $i < 2; $i++) {
                $points = $i == 0 ? $a : $b;
                if ($i == 1 && $a == $b) {
                    $winner .= ' all';
                } else {
                    if ($i == 1) {
                        $winner .= ' ';
                    }
                    switch ($points) {
                        case 0:
                            $winner .= 'love';
                            break;
                        case 1:
                            $winner .= 'fifteen';
                            break;
                        case 2:
                            $winner .= 'thirty';
                            break;
                        case 3:
                            $winner .= 'forty';
                            break;
                    }
                }
            }
        }
    } else {
        if ($flag == 1) {
            $winner = 'game ' . $first;
        } else {
            $winner = 'game ' . $second;
        }
    }
    return $winner;
}
