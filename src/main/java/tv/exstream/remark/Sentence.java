package tv.exstream.remark;

/// Something that is said, which may be said within something else. Immutable.
public interface Sentence {
    String english();

    /// Whether the words are those of somebody else, in whatever language.
    boolean isQuoted();
}
