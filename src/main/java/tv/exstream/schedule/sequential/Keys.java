package tv.exstream.schedule.sequential;

/// Checks of the names that parts of a file have and use for one another.
final class Keys {
    private Keys() {}

    static String required(String what, String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException(what + " must not be empty");
        }
        return key;
    }
}
