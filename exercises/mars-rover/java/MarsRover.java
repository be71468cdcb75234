class MarsRover {
    MarsRover(int x, int y, String heading) {
        throw new UnsupportedOperationException("not written yet");
    }

    String drive(String commands) {
        return "";
    }
}
