def drive(rover, commands):
    raise NotImplementedError("not written yet")
