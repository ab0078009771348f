package tv.exstream.iptv;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// By what entries of a source are sorted. Immutable.
///
/// @param steps the most important one first; among equals the order of the list decides
public record EntryOrder(List<Step> steps) {
    /// That of the list.
    public static final EntryOrder LISTED = new EntryOrder(List.of());

    private static final Pattern COMMA = Pattern.compile(",");

    public EntryOrder {
        steps = List.copyOf(steps);
    }

    /// As they are shown, whatever the case of letters.
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
                                            "sort must name some of [name, group]: " + text));
        }
    }

    /// @param sort such as `group,-name`; blank for that of the list
    /// @throws ProblemException INVALID_VALUE when there is no such field
    public static EntryOrder of(String sort) {
        return sort.isBlank()
                ? LISTED
                : new EntryOrder(
                        COMMA.splitAsStream(sort).map(String::strip).map(Step::of).toList());
    }
}
