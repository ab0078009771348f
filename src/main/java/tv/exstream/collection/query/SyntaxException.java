package tv.exstream.collection.query;

/// A query that cannot be read, and where.
final class SyntaxException extends RuntimeException {
    private final int position;
    private final String message;

    /// @param position of the character, from 0
    SyntaxException(int position, String message) {
        super(message);
        this.position = position;
        this.message = message;
    }

    int position() {
        return position;
    }

    String message() {
        return message;
    }
}
