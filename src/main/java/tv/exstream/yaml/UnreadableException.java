package tv.exstream.yaml;

import tv.exstream.remark.Complaint;

/// A text is not YAML, or more of it than we read.
public final class UnreadableException extends Exception {
    private final Position position;
    private final transient Complaint complaint;

    UnreadableException(Position position, Complaint complaint) {
        super(complaint.english());
        this.position = position;
        this.complaint = complaint;
    }

    public Position position() {
        return position;
    }

    /// To be read behind the name of the file.
    public Complaint complaint() {
        return complaint;
    }

    /// The same in English.
    public String wanted() {
        return complaint.english();
    }
}
