import java.util.List;

class VideoStore {
    static double total(List<Rental> rentals) {
        throw new UnsupportedOperationException("not written yet");
    }
}

class Rental {
    final String title;
    final String kind;
    final int days;

    Rental(String title, String kind, int days) {
        this.title = title;
        this.kind = kind;
        this.days = days;
    }
}
