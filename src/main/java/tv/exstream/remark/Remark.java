package tv.exstream.remark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What is said about timelines and histories, or is wrong with what somebody asks for: why something airs, why nothing does, what a person should know of the
/// rules. Programs, logs and tests are told it in English, pages say it in their language. Immutable.
///
/// @param values numbers, texts that are the same in every language, lengths of time, instants, and remarks within
public record Remark(RemarkWord word, List<Object> values) implements Worded {
    public Remark {
        values = word.checked(values).stream().map(value -> own(word, value)).toList();
    }

    /// As it is read back. Only its own kind is stored.
    private static Object own(RemarkWord word, Object value) {
        return switch (value) {
            case Remark remark -> remark;
            case Sentence _ ->
                    throw new IllegalArgumentException(
                            "%s must be said with remarks: %s".formatted(word, value));
            case Integer number -> number.longValue();
            default -> value;
        };
    }

    public static Remark of(RemarkWord word, Object... values) {
        return new Remark(word, List.of(values));
    }

    /// What somebody else has said, or a name.
    public static Remark quoted(String text) {
        return of(Word.QUOTED, text);
    }

    /// One after another.
    ///
    /// @param all at least one
    public static Remark joined(RemarkWord word, Collection<Remark> all) {
        return all.stream().reduce((one, next) -> of(word, one, next)).orElseThrow();
    }

    /// The first ones, and how many more there are.
    ///
    /// @param word puts two together
    /// @param all at least one
    /// @param most at least 1
    public static Remark firstOf(RemarkWord word, List<Remark> all, int most) {
        Remark first = joined(word, all.subList(0, Math.min(most, all.size())));
        return all.size() > most ? of(Word.AND_MORE, first, all.size() - most) : first;
    }

    /// What is said of a place, such as `tools[2]`; quoted where this is.
    public Remark behind(String place) {
        return isQuoted() ? quoted(place + ": " + english()) : of(Demand.AT, place, this);
    }

    /// The same of something whose whole name is longer, such as `audio.languages` for `languages`.
    ///
    /// @param name with which it begins
    public Remark about(String name, String longer) {
        if (!word.pattern().startsWith("{0}") || !values.getFirst().equals(name)) {
            return quoted(longer + english().substring(name.length()));
        }
        List<Object> others = new ArrayList<>(values);
        others.set(0, longer);
        return new Remark(word, others);
    }

    /// The same with other texts, also in what is said within.
    public Remark withTexts(UnaryOperator<String> others) {
        return new Remark(word, values.stream().map(value -> with(value, others)).toList());
    }

    private static Object with(Object value, UnaryOperator<String> others) {
        return switch (value) {
            case Remark within -> within.withTexts(others);
            case String text -> others.apply(text);
            default -> value;
        };
    }

    /// What was put together with [Word#BOTH], in its order.
    public List<Remark> parts() {
        if (word != Word.BOTH) {
            return List.of(this);
        }
        List<Remark> parts = new ArrayList<>();
        within().forEach(each -> parts.addAll(each.parts()));
        return parts;
    }

    private Stream<Remark> within() {
        return values.stream()
                .<Remark>mapMulti(
                        (value, told) -> {
                            if (value instanceof Remark remark) {
                                told.accept(remark);
                            }
                        });
    }

    @Override
    public boolean isQuoted() {
        return word == Word.QUOTED;
    }

    @Override
    public String english() {
        return word.english(values);
    }

    /// Short enough for a column, to be read by [#read].
    public String stored() {
        return StoredRemark.write(this);
    }

    /// Whatever it reads: what is not a stored remark is quoted.
    public static Remark read(String stored) {
        return StoredRemark.read(stored);
    }

    @Override
    public String toString() {
        return english();
    }
}
