def create_framework():
    raise NotImplementedError("not written yet")
