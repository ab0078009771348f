package tv.exstream.schedule;

public enum Distribution {
    /// Each as likely as its weight says.
    WEIGHTED,
    /// In turn.
    CYCLIC,
}
