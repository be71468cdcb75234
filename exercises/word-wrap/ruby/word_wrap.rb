def wrap(text, width)
  raise "not written yet"
end
