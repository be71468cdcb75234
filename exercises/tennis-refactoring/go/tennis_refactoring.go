package tennisrefactoring

// Score says the score of one game, in words. balls says who won each ball: '1' or '2'.
func Score(balls, first, second string) string {
	n := 0
	ok := true
	list := []string{}
	for _, c := range balls {
		if c == '1' {
			n = n + 1000
		} else {
			if c == '2' {
				n = n + 1
			}
		}
		ok = true
		if n/1000 > 3 {
			if n/1000-n%1000 > 1 {
				ok = false
			}
		}
		if n%1000 > 3 {
			if n%1000-n/1000 > 1 {
				ok = false
			}
		}
	}
	if ok == false {
		if n/1000 > n%1000 {
			list = append(list, "game")
			list = append(list, first)
		} else {
			list = append(list, "game")
			list = append(list, second)
		}
	} else {
		if n/1000 > 2 && n%1000 > 2 {
			if n/1000 == n%1000 {
				list = append(list, "deuce")
			}
			if n/1000 > n%1000 {
				list = append(list, "advantage")
				list = append(list, first)
			}
			if n/1000 < n%1000 {
				list = append(list, "advantage")
				list = append(list, second)
			}
		} else {
			switch n / 1000 {
			case 0:
				list = append(list, "love")
			case 1:
				list = append(list, "fifteen")
			case 2:
				list = append(list, "thirty")
			case 3:
				list = append(list, "forty")
			}
			if n/1000 == n%1000 {
				list = append(list, "all")
			} else {
				switch n % 1000 {
				case 0:
					list = append(list, "love")
				case 1:
					list = append(list, "fifteen")
				case 2:
					list = append(list, "thirty")
				case 3:
					list = append(list, "forty")
				}
			}
		}
	}
	result := ""
	for i, loser := range list {
		if i > 0 {
			result = result + " "
		}
		result = result + loser
	}
	return result
}
