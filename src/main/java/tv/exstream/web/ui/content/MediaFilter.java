package tv.exstream.web.ui.content;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.collection.query.Query;

/// What somebody looks for among the media, and how it is shown; absent ones are empty.
///
/// @param tab a [Tab#word]
/// @param q a query as people write it
/// @param years a decade by its first year, such as `1980`
/// @param length a [Length#word]
/// @param sort as [tv.exstream.collection.query.Sort#text]
/// @param look `grid` or `list`
public record MediaFilter(
        String tab,
        String q,
        String library,
        String genre,
        String rating,
        String years,
        String length,
        String sort,
        String look) {
    private static final Pattern DECADE = Pattern.compile("\\d{4}");
    private static final String LIST = "list";
    private static final String LATEST = "-added";

    public MediaFilter {
        // Spring gives null for what is not in the request.
        tab = Tab.of(Objects.requireNonNullElse(tab, "")).word();
        q = Objects.requireNonNullElse(q, "").strip();
        library = Objects.requireNonNullElse(library, "");
        genre = Objects.requireNonNullElse(genre, "");
        rating = Objects.requireNonNullElse(rating, "");
        years = Optional.ofNullable(years).filter(DECADE.asMatchPredicate()).orElse("");
        length = Length.of(Objects.requireNonNullElse(length, "")).map(Length::word).orElse("");
        sort = Objects.requireNonNullElse(sort, "");
        look = LIST.equals(look) ? LIST : "grid";
    }

    Tab kind() {
        return Tab.of(tab);
    }

    /// Whether something is looked for in particular.
    public boolean isSet() {
        return Stream.of(q, library, genre, rating, years, length)
                .anyMatch(text -> !text.isEmpty());
    }

    /// What is new is what people look for first among everything.
    public String order() {
        return sort.isEmpty() ? kind() == Tab.ALL ? LATEST : "title" : sort;
    }

    /// What is looked for, whatever the tab.
    String wish() {
        return Stream.of(
                        q.isEmpty() ? "" : "(" + q + ")",
                        is("library_name", library),
                        is("genre", genre),
                        is("content_rating", rating),
                        decade(),
                        Length.of(length).map(Length::query).orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" AND "));
    }

    /// What is looked for in a tab.
    String query(Tab in) {
        String wish = wish();
        return wish.isEmpty() ? in.query() : in.query() + " AND " + wish;
    }

    private static String is(String field, String value) {
        return value.isEmpty() ? "" : "%s = %s".formatted(field, Query.written(value));
    }

    private String decade() {
        return years.isEmpty()
                ? ""
                : "year >= %s AND year < %d".formatted(years, Integer.parseInt(years) + 10);
    }

    /// Lengths to choose from, in the order in which they are offered.
    public enum Length {
        SHORT("minutes < 15"),
        HALF("minutes >= 15 AND minutes < 35"),
        HOUR("minutes >= 35 AND minutes < 70"),
        FEATURE("minutes >= 70 AND minutes < 150"),
        LONG("minutes >= 150");

        private final String query;

        Length(String query) {
            this.query = query;
        }

        static Optional<Length> of(String word) {
            return List.of(values()).stream().filter(each -> each.word().equals(word)).findFirst();
        }

        /// As in `browse.length.WORD`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String query() {
            return query;
        }
    }
}
