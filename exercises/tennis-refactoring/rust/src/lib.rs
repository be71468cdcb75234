/// The score of one game, in words. `balls` says who won each ball: '1' or '2'.
pub fn score(balls: &str, first: &str, second: &str) -> String {
    let mut total: i32 = 0;
    let mut name: i32 = 0;
    for ball in balls.chars() {
        if ball == '1' {
            total = total + 1;
            name = name + 1;
        } else {
            if ball == '2' {
                total = total + 1;
                name = name - 1;
            }
        }
    }
    let mut love = String::new();
    let mut x = false;
    if (total + name) / 2 >= 4 {
        if name >= 2 {
            love.push_str("game ");
            love.push_str(first);
            x = true;
        }
    }
    if (total - name) / 2 >= 4 {
        if name <= -2 {
            love.push_str("game ");
            love.push_str(second);
            x = true;
        }
    }
    if x == false {
        if (total + name) / 2 >= 3 && (total - name) / 2 >= 3 {
            if name == 0 {
                love.push_str("deuce");
            }
            if name == 1 {
                love.push_str("advantage ");
                love.push_str(first);
            }
            if name == -1 {
                love.push_str("advantage ");
                love.push_str(second);
            }
        } else {
            if (total + name) / 2 == 0 {
                love.push_str("love");
            } else {
                if (total + name) / 2 == 1 {
                    love.push_str("fifteen");
                } else {
                    if (total + name) / 2 == 2 {
                        love.push_str("thirty");
                    } else {
                        love.push_str("forty");
                    }
                }
            }
            love.push_str(" ");
            if name == 0 {
                love.push_str("all");
            } else {
                if (total - name) / 2 == 0 {
                    love.push_str("love");
                }
                if (total - name) / 2 == 1 {
                    love.push_str("fifteen");
                }
                if (total - name) / 2 == 2 {
                    love.push_str("thirty");
                }
                if (total - name) / 2 == 3 {
                    love.push_str("forty");
                }
            }
        }
    }
    return love;
}
