def tick(game)
  raise "not written yet"
end
