package tv.exstream.iptv;

import java.util.Comparator;
import tv.exstream.source.SourceId;

/// Identifies a guide of others: that of a source, or one of those that a list names. Immutable.
///
/// @param number the place among those that the list names, counted from 1; 0 for the one that its source is or has
public record GuideId(SourceId source, int number) implements Comparable<GuideId> {
    private static final Comparator<GuideId> ORDER =
            Comparator.comparing(GuideId::source).thenComparingInt(GuideId::number);

    public GuideId {
        if (number < 0) {
            throw new IllegalArgumentException("number of a guide must be at least 0: " + number);
        }
    }

    /// The one that a source is or has.
    public static GuideId of(SourceId source) {
        return new GuideId(source, 0);
    }

    @Override
    public int compareTo(GuideId other) {
        return ORDER.compare(this, other);
    }

    /// `5`, or `5/2` for the second one that a list names.
    @Override
    public String toString() {
        return number == 0 ? source.toString() : source + "/" + number;
    }
}
