def tick(game):
    raise NotImplementedError("not written yet")
