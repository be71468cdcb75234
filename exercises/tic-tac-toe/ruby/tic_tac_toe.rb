def turn(board)
  raise "not written yet"
end
