def fizz_buzz(number):
    raise NotImplementedError("not written yet")
