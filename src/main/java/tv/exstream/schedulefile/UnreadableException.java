package tv.exstream.schedulefile;

/// A text is not YAML, or more of it than we read.
final class UnreadableException extends Exception {
    private final int line;
    private final String wanted;

    /// @param line from 1
    /// @param wanted to be read behind the name of the file
    UnreadableException(int line, String wanted) {
        super(wanted);
        this.line = line;
        this.wanted = wanted;
    }

    int line() {
        return line;
    }

    String wanted() {
        return wanted;
    }
}
