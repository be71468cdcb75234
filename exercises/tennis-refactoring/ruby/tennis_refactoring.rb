# The score of one game, in words. balls says who won each ball: "1" or "2".
def score(balls, first, second)
  winner = ""
  a = 0
  b = 0
  flag = 0
  i = 0
  while i < balls.length
    if balls[i] == "1"
      a = a + 1
    else
      if balls[i] == "2"
        b = b + 1
      end
    end
    if a >= 4 || b >= 4
      if a - b >= 2
        flag = 1
      else
        if b - a >= 2
          flag = 2
        else
          flag = 0
        end
      end
    end
    i = i + 1
  end
  if flag == 0
    if a >= 3 && b >= 3
      unless a == b
        if a > b
          winner = "advantage " + first
        else
          winner = "advantage " + second
        end
      else
        winner = "deuce"
      end
    else
      case a
      when 0
        winner = "love"
      when 1
        winner = "fifteen"
      when 2
        winner = "thirty"
      when 3
        winner = "forty"
      end
      unless a == b
        case b
        when 0
          winner = winner + " love"
        when 1
          winner = winner + " fifteen"
        when 2
          winner = winner + " thirty"
        else
          winner = winner + " forty"
        end
      else
        winner = winner + " all"
      end
    end
  else
    unless flag == 1
      winner = "game " + second
    else
      winner = "game " + first
    end
  end
  return winner
end
