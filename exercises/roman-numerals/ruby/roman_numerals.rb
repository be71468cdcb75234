def to_roman(number)
  raise "not written yet"
end
