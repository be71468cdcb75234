def turn(board):
    raise NotImplementedError("not written yet")
