def mumble(text):
    raise NotImplementedError("not written yet")
