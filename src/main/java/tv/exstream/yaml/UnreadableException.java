package tv.exstream.yaml;

/// A text is not YAML, or more of it than we read.
public final class UnreadableException extends Exception {
    private final Position position;
    private final String wanted;

    /// @param wanted to be read behind the name of the file
    UnreadableException(Position position, String wanted) {
        super(wanted);
        this.position = position;
        this.wanted = wanted;
    }

    public Position position() {
        return position;
    }

    public String wanted() {
        return wanted;
    }
}
