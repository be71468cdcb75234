def lcd(number)
  raise "not written yet"
end
