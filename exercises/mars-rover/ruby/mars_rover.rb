def drive(rover, commands)
  raise "not written yet"
end
