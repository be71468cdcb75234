def to_roman(number):
    raise NotImplementedError("not written yet")
