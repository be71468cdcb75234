def wrap(text, width):
    raise NotImplementedError("not written yet")
