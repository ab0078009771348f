package tv.exstream.library.xtream;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.iptv.FilmWords;
import tv.exstream.library.row.Row;
import tv.exstream.library.row.RowReader;

/// A film or an episode of an account. Immutable.
///
/// @param id within films or episodes
/// @param ending of its file, such as `mkv`
/// @param name of the film, or of the episode
/// @param series what it is an episode of; empty for a film
/// @param season 0 for a film; the same holds for `episode`
/// @param year 0 when it is not known
/// @param plot may be empty
/// @param genres may be empty
/// @param group its category in the account, else its first genre; empty for an episode
/// @param tmdb what The Movie Database calls the film, or the series; empty when it is not said
/// @param cover where a picture of the film is; empty when it is not said, and for an episode
/// @param changed the epoch when it is not said
public record XtreamVideo(
        long id,
        String ending,
        String name,
        String series,
        int season,
        int episode,
        int year,
        String plot,
        List<String> genres,
        String group,
        String tmdb,
        String cover,
        Instant changed) {
    private static final long MOST_BYTES = 64L << 20;
    private static final Pattern ENDING = Pattern.compile("[A-Za-z0-9]{2,5}");
    private static final Pattern YEAR = Pattern.compile("(?:18|19|20)\\d\\d");

    /// As panels write titles of films.
    private static final Pattern TITLED =
            Pattern.compile("(.+?)\\s*\\(((?:18|19|20)\\d\\d)\\)\\s*");

    private static final Pattern COMMA = Pattern.compile("\\s*[,/|]\\s*");
    private static final Pattern TMDB = Pattern.compile("[1-9]\\d{0,9}");

    /// Genres, or people; the cast goes on to extras.
    private static final int MOST = 30;

    public XtreamVideo {
        genres = List.copyOf(genres);
    }

    /// The same film with what is said of it when the account is asked for it; what that does not say is as it was.
    public XtreamVideo with(FilmWords words) {
        return new XtreamVideo(
                id,
                ending,
                name,
                series,
                season,
                episode,
                year > 0 ? year : words.year(),
                words.plot().isEmpty() ? plot : words.plot(),
                words.genres().isEmpty() ? genres : words.genres(),
                group,
                tmdb.isEmpty() ? words.tmdb() : tmdb,
                cover,
                changed);
    }

    /// A series of which the episodes are asked for one by one.
    ///
    /// @param year 0 when it is not known
    /// @param group its category in the account, else its first genre; may be empty
    /// @param cover where a picture of it is; may be empty
    /// @param changed the epoch when it is not said
    public record Series(
            long id, String name, int year, String group, String cover, Instant changed) {
        static Optional<Series> of(Row row, XtreamCategories categories) {
            OptionalLong id = row.number("series_id");
            String name = row.text("name");
            if (id.isEmpty() || name.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Series(
                            id.getAsLong(),
                            title(name),
                            released(row, name),
                            XtreamVideo.group(row, categories),
                            row.text("cover"),
                            row.instant("last_modified").orElse(Instant.EPOCH)));
        }
    }

    /// Reads the answer to `get_vod_streams`.
    public static RowReader.Summary films(
            InputStream answer, XtreamCategories categories, Consumer<XtreamVideo> each)
            throws IOException {
        return RowReader.rows(
                answer, XtreamLive.MOST_BYTES, row -> film(row, categories).ifPresent(each));
    }

    /// Reads the answer to `get_series`.
    public static RowReader.Summary series(
            InputStream answer, XtreamCategories categories, Consumer<Series> each)
            throws IOException {
        return RowReader.rows(
                answer, XtreamLive.MOST_BYTES, row -> Series.of(row, categories).ifPresent(each));
    }

    /// Reads the answer to `get_series_info`: the seasons' episodes, which are in an object by season or in a list of lists. Their genres are
    /// those of the series, and so is their year where the list did not say it.
    public static List<XtreamVideo> episodes(InputStream answer, Series series) throws IOException {
        Row whole = RowReader.row(answer, MOST_BYTES);
        Row info = whole.row("info");
        var of =
                new Of(
                        series.name(),
                        series.year() > 0 ? series.year() : released(info, info.text("name")),
                        several(info.text("genre")),
                        tmdb(info));
        List<XtreamVideo> episodes = new ArrayList<>();
        for (Row row : whole.rows("episodes")) {
            // Lists that lack a number come as objects, and then a season looks like an episode.
            List<Row> those = row.number("id").isPresent() ? List.of(row) : row.rows();
            those.forEach(each -> episode(each, of).ifPresent(episodes::add));
        }
        return episodes;
    }

    /// What people choose by: the category of the account, else the first genre.
    private static String group(Row row, XtreamCategories categories) {
        String category = categories.of(row);
        return category.isEmpty()
                ? several(row.text("genre")).stream().findFirst().orElse("")
                : category;
    }

    private static Optional<XtreamVideo> film(Row row, XtreamCategories categories) {
        OptionalLong id = row.number("stream_id");
        String name = row.firstText("name", "title");
        if (id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new XtreamVideo(
                        id.getAsLong(),
                        ending(row),
                        title(name),
                        "",
                        0,
                        0,
                        released(row, name),
                        row.raw("plot").strip(),
                        several(row.text("genre")),
                        group(row, categories),
                        tmdb(row),
                        row.firstText("stream_icon", "cover"),
                        row.instant("added").orElse(Instant.EPOCH)));
    }

    /// What its episodes have of a series.
    private record Of(String series, int year, List<String> genres, String tmdb) {}

    private static Optional<XtreamVideo> episode(Row row, Of of) {
        OptionalLong id = row.number("id");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new XtreamVideo(
                        id.getAsLong(),
                        ending(row),
                        row.text("title"),
                        of.series(),
                        small(row, "season"),
                        small(row, "episode_num"),
                        of.year(),
                        row.row("info").raw("plot").strip(),
                        of.genres(),
                        "",
                        of.tmdb(),
                        "",
                        row.instant("added").orElse(Instant.EPOCH)));
    }

    /// Some panels say 0 where they know none.
    static String tmdb(Row row) {
        String id = row.firstText("tmdb", "tmdb_id");
        return TMDB.matcher(id).matches() ? id : "";
    }

    private static int small(Row row, String name) {
        return Math.clamp(row.number(name).orElse(0), 0, 99_999);
    }

    private static String ending(Row row) {
        String ending = row.text("container_extension");
        return ENDING.matcher(ending).matches() ? ending : "mp4";
    }

    private static String title(String name) {
        Matcher titled = TITLED.matcher(name);
        return titled.matches() ? titled.group(1) : name;
    }

    static int released(Row row, String name) {
        Matcher titled = TITLED.matcher(name);
        Matcher said =
                YEAR.matcher(row.firstText("year", "release_date", "releaseDate", "releasedate"));
        if (said.lookingAt()) {
            return Integer.parseInt(said.group());
        }
        return titled.matches() ? Integer.parseInt(titled.group(2)) : 0;
    }

    /// Genres or people, as panels write them into one text.
    static List<String> several(String text) {
        return COMMA.splitAsStream(text)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .limit(MOST)
                .toList();
    }
}
