package tv.exstream.remark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is wrong with something, to be read behind its place: `must be at least 1: 0`. Immutable.
///
/// @param remark with nothing where it says what it is about, or a whole sentence
public record Complaint(Remark remark) {
    private static final String NOTHING = "";

    /// Between what a sentence is about, which is not there, and the rest of it.
    private static final Pattern GAP = Pattern.compile("^:? ");

    /// @param values of all places of the demand but the first, which has what it is about
    public static Complaint of(Demand demand, Object... values) {
        return new Complaint(
                Remark.of(demand, Stream.concat(Stream.of(NOTHING), Stream.of(values)).toArray()));
    }

    /// @param found a remark, or what is told as it is
    public static Complaint mustBe(Remark wanted, Object found) {
        return of(Demand.VALUE_WRONG, wanted, value(found));
    }

    /// @param found as above
    public static Complaint mustHave(Remark wanted, Object found) {
        return of(Demand.MUST_HAVE, wanted, value(found));
    }

    /// A sentence without what it begins with.
    ///
    /// @param subject as the sentence has it
    public static Complaint without(String subject, Remark sentence) {
        Remark rest = sentence.about(subject, NOTHING);
        return new Complaint(rest.isQuoted() ? Remark.quoted(behindGap(rest.english())) : rest);
    }

    private static Object value(Object found) {
        return found instanceof Remark remark ? remark : found.toString();
    }

    /// The whole sentence.
    ///
    /// @param subject a text or a remark
    public Remark about(Object subject) {
        List<Object> values = new ArrayList<>(remark.values());
        if (values.isEmpty() || !values.getFirst().equals(NOTHING)) {
            return Remark.of(Demand.NAMED, subject, remark);
        }
        values.set(0, subject);
        return new Remark(remark.word(), values);
    }

    public String english() {
        return in(Remark::english);
    }

    /// @param language says sentences in it
    public String in(Function<? super Remark, String> language) {
        return behindGap(language.apply(remark));
    }

    private static String behindGap(String text) {
        return GAP.matcher(text).replaceFirst("");
    }
}
