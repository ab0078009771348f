package tv.exstream.remark;

import java.util.Collection;

/// What is acceptable as a value, to be said in any language.
public final class Wanted {
    private Wanted() {}

    public static Remark plain(Demand demand) {
        return Remark.of(demand);
    }

    /// @param examples in one text
    public static Remark like(Demand what, String examples) {
        return like(plain(what), examples);
    }

    public static Remark like(Remark what, String examples) {
        return Remark.of(Demand.LIKE, what, examples);
    }

    /// With two examples, of which the first may be several.
    public static Remark like(Demand what, String examples, String last) {
        return Remark.of(Demand.LIKE, plain(what), Remark.of(Demand.EITHER, examples, last));
    }

    /// @param examples in one text, or a remark
    public static Remark suchAs(Demand what, Object examples) {
        return Remark.of(Demand.SUCH_AS, plain(what), examples);
    }

    public static Remark emptyOr(Remark other) {
        return Remark.of(Demand.EMPTY_OR, other);
    }

    public static Remark listOf(Remark each) {
        return Remark.of(Demand.A_LIST_OF, each);
    }

    public static Remark oneOf(Collection<?> texts) {
        return Remark.of(Demand.ONE_OF, texts.toString());
    }

    public static Remark fromTo(long least, long most) {
        return Remark.of(Demand.FROM_TO, least, most);
    }

    /// @param least a number or a length of time
    public static Remark atLeast(Object least) {
        return Remark.of(Demand.AT_LEAST, least.toString());
    }

    /// @param most as above
    public static Remark atMost(Object most) {
        return Remark.of(Demand.AT_MOST, most.toString());
    }

    /// For what has them, see [Demand#MUST_HAVE].
    public static Remark characters(int least, int most) {
        return Remark.of(Demand.CHARACTERS, least, most);
    }
}
