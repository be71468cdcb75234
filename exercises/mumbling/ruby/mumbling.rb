def mumble(text)
  raise "not written yet"
end
