def total(rentals):
    raise NotImplementedError("not written yet")
