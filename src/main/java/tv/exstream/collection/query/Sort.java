package tv.exstream.collection.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// In which order people look through media. What is alike comes by sort title, then by id; what is not known comes last.
public record Sort(By by, Way way) {
    public static final Sort BY_TITLE = new Sort(By.TITLE, Way.UP);

    private static final String DOWN = "-";

    /// What is compared.
    public enum By {
        TITLE,
        /// When it was seen first.
        ADDED,
        YEAR,
        RELEASED,
        LENGTH,
        /// The points that it was given.
        RATING,
        /// By season, then by episode.
        EPISODE;

        /// As addresses have it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Way {
        UP,
        DOWN
    }

    /// Every order there is.
    public static List<Sort> all() {
        return Arrays.stream(By.values())
                .flatMap(by -> Arrays.stream(Way.values()).map(way -> new Sort(by, way)))
                .toList();
    }

    /// Reads what [#text] writes.
    ///
    /// @param text blank for the usual order, by title
    /// @throws ProblemException INVALID_VALUE
    public static Sort parse(String text) {
        return text.isBlank()
                ? BY_TITLE
                : all().stream()
                        .filter(sort -> sort.text().equals(text.strip()))
                        .findFirst()
                        .orElseThrow(() -> unknown(text));
    }

    private static ProblemException unknown(String text) {
        return new ProblemException(
                Problem.INVALID_VALUE,
                Remark.of(
                        Demand.SORT_UNKNOWN,
                        Arrays.stream(By.values()).map(By::word).toList().toString(),
                        text));
    }

    /// Such as `-added`.
    public String text() {
        return way == Way.DOWN ? DOWN + by.word() : by.word();
    }
}
