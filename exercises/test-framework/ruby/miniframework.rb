class Miniframework
  def initialize
    raise "not written yet"
  end

  def run
    []
  end
end
