class Game
  def initialize(server, receiver)
    raise "not written yet"
  end

  def score
    ""
  end
end
