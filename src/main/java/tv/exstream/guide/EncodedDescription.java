package tv.exstream.guide;

import java.io.IOException;

/// A description as it is written again and again. Immutable.
final class EncodedDescription {
    /// What is said of nothing.
    static final EncodedDescription OFF_AIR = new EncodedDescription(XmltvDescription.OFF_AIR);

    private final byte[] before;
    private final byte[] after;

    EncodedDescription(XmltvDescription description) {
        before = Utf8.of(description.before());
        after = Utf8.of(description.after());
    }

    /// What stands before that which an airing adds.
    void appendBefore(Utf8 xml) throws IOException {
        xml.append(before);
    }

    void appendAfter(Utf8 xml) throws IOException {
        xml.append(after);
    }
}
