package tv.exstream.iptv;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// By what entries of a source are sorted. Immutable.
///
/// @param steps the most important one first, each of another field; among equals the order of the list decides
public record EntryOrder(List<Step> steps) {
    /// That of the list.
    public static final EntryOrder LISTED = new EntryOrder(List.of());

    private static final Pattern COMMA = Pattern.compile(",");

    /// @throws ProblemException INVALID_VALUE
    public EntryOrder {
        steps = List.copyOf(steps);
        Set<Field> seen = EnumSet.noneOf(Field.class);
        for (Step step : steps) {
            if (!seen.add(step.field())) {
                throw new ProblemException(
                        Problem.INVALID_VALUE,
                        Remark.of(
                                Demand.SORT_TWICE,
                                "sort",
                                step.field().name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    /// As they are shown, whatever the case of the letters a to z. Of others the database decides: to SQLite, Ä and ä are two letters.
    public enum Field {
        NAME,
        GROUP
    }

    /// @param down whether it is the other way round
    public record Step(Field field, boolean down) {
        private static Step of(String text) {
            boolean down = text.startsWith("-");
            String name = down ? text.substring(1) : text;
            return Arrays.stream(Field.values())
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst()
                    .map(field -> new Step(field, down))
                    .orElseThrow(
                            () ->
                                    new ProblemException(
                                            Problem.INVALID_VALUE,
                                            Remark.of(
                                                    Demand.NAMES_OTHERS,
                                                    "sort",
                                                    "[name, group]",
                                                    text)));
        }
    }

    /// @param sort such as `group,-name`; blank for that of the list
    /// @throws ProblemException INVALID_VALUE when there is no such field, or it is named twice
    public static EntryOrder of(String sort) {
        return sort.isBlank()
                ? LISTED
                : new EntryOrder(
                        COMMA.splitAsStream(sort).map(String::strip).map(Step::of).toList());
    }
}
