def lcd(number):
    raise NotImplementedError("not written yet")
