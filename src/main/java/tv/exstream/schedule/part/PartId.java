package tv.exstream.schedule.part;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Wanted;

/// Which part; as text `blocks/12`. Ordered by kind and number.
///
/// @param number 0 for a part that is not stored yet
public record PartId(PartKind kind, int number) implements Comparable<PartId> {
    private static final Pattern FORM = Pattern.compile("([a-z-]{1,20})/(0|[1-9][0-9]{0,8})");

    private static final Comparator<PartId> ORDER =
            Comparator.comparing(PartId::kind).thenComparingInt(PartId::number);

    public PartId {
        if (number < 0) {
            throw UnacceptableException.mustBe("number", Wanted.atLeast(0), number);
        }
    }

    /// That of a part that is not stored yet.
    public static PartId fresh(PartKind kind) {
        return new PartId(kind, 0);
    }

    /// Empty when no part can be called so.
    public static Optional<PartId> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(form.group(2));
        return PartKind.of(form.group(1)).map(kind -> new PartId(kind, number));
    }

    @Override
    public int compareTo(PartId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.plural() + "/" + number;
    }
}
