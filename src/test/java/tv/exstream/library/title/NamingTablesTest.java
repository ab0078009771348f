package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.SharedData;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;

/// How many of the file names that other programs test themselves with are read as those programs do. A share is required, not
/// all: they contradict each other, and some name things we leave alone on purpose.
class NamingTablesTest {
    private static final int LATEST_YEAR = 2027;

    @Test
    void episodesAreNumberedAsKodiDoes() throws IOException {
        Score score = new Score();
        for (JsonNode row : read("kodi-episodes.json").get("cases")) {
            JsonNode episodes = row.get("episodes");
            if (!episodes.isEmpty()) {
                score.add(
                        row.get("path").asString(),
                        title ->
                                Math.max(title.season(), title.season() < 0 ? 1 : 0)
                                                == episodes.get(0).get(0).asInt()
                                        && title.episode() == episodes.get(0).get(1).asInt());
            }
        }
        score.assertAtLeast(80);
    }

    @Test
    void episodesAreNumberedAsJellyfinDoes() throws IOException {
        Score score = new Score();
        rows("jellyfin-naming-tv.json", "GetEpisodeNumberFromFileTest")
                .forEach(
                        row -> {
                            JsonNode wanted =
                                    row.has("expected")
                                            ? row.get("expected")
                                            : row.get("episodeNumber");
                            score.add(
                                    "/lib/" + row.get("path").asString(),
                                    title -> title.episode() == wanted.asInt());
                        });
        score.assertAtLeast(95);
    }

    @Test
    void seasonsAreNumberedAsJellyfinDoes() throws IOException {
        Score score = new Score();
        rows("jellyfin-naming-tv.json", "GetSeasonNumberFromEpisodeFileTest")
                .forEach(
                        row ->
                                score.add(
                                        "/lib/" + row.get("path").asString(),
                                        title -> title.season() == row.get("expected").asInt()));
        score.assertAtLeast(95);
    }

    @Test
    void showsAreNamedAsSonarrDoes() throws IOException {
        Score score = new Score();
        rows("sonarr-parser.json", "should_parse_single_episode")
                .forEach(
                        row ->
                                score.add(
                                        row.get("postTitle").asString() + ".mkv",
                                        title ->
                                                title.season() == row.get("seasonNumber").asInt()
                                                        && title.episode()
                                                                == row.get("episodeNumber").asInt()
                                                        && same(
                                                                title.show(),
                                                                row.get("title").asString())));
        score.assertAtLeast(78);
    }

    @Test
    void fanReleasesAreNamedAsSonarrDoes() throws IOException {
        Score score = new Score();
        rows("sonarr-parser.json", "should_parse_absolute_numbers")
                .filter(row -> row.get("seasonNumber").asInt() == 0)
                .forEach(
                        row ->
                                score.add(
                                        row.get("postTitle").asString() + ".mkv",
                                        title ->
                                                title.episode()
                                                                == row.get("absoluteEpisodeNumber")
                                                                        .asInt()
                                                        && same(
                                                                title.show(),
                                                                row.get("title").asString())));
        score.assertAtLeast(72);
    }

    @Test
    void dailyShowsAreNamedAsSonarrDoes() throws IOException {
        Score score = new Score();
        rows("sonarr-parser.json", "should_parse_daily_episode")
                .filter(row -> !row.get("title").asString().isEmpty())
                .forEach(
                        row ->
                                score.add(
                                        row.get("postTitle").asString() + ".mkv",
                                        title ->
                                                title.year() == row.get("year").asInt()
                                                        && same(
                                                                title.show(),
                                                                row.get("title").asString())));
        score.assertAtLeast(40);
    }

    @Test
    void filmsAreNamedAsRadarrDoes() throws IOException {
        Score score = new Score();
        rows("radarr-parser.json", "should_parse_movie_title")
                .forEach(
                        row ->
                                score.add(
                                        row.get("postTitle").asString() + ".mkv",
                                        title -> same(title.name(), row.get("title").asString())));
        rows("radarr-parser.json", "should_parse_movie_year")
                .forEach(
                        row ->
                                score.add(
                                        row.get("postTitle").asString() + ".mkv",
                                        title -> title.year() == row.get("year").asInt()));
        score.assertAtLeast(88);
    }

    @Test
    void filmsAreNamedAsJellyfinDoes() throws IOException {
        Score score = new Score();
        rows("jellyfin-naming-video-music-external.json", "CleanDateTimeTest")
                .filter(row -> row.get("expectedYear").isNumber())
                .forEach(
                        row ->
                                score.add(
                                        "/lib/"
                                                + row.get("input")
                                                        .asString()
                                                        .replaceFirst("(\\.(mkv|mp4))?$", ".mkv"),
                                        title ->
                                                same(
                                                                title.name(),
                                                                row.get("expectedName").asString())
                                                        && title.year()
                                                                == row.get("expectedYear")
                                                                        .asInt()));
        score.assertAtLeast(95);
    }

    @Test
    void episodesAreNamedAsGuessitDoes() throws IOException {
        Score score = new Score();
        guessit("episodes.yml")
                .filter(row -> row.get("expected").path("episode").isNumber())
                .filter(row -> row.get("expected").path("season").isNumber())
                .forEach(
                        row -> {
                            JsonNode wanted = row.get("expected");
                            score.add(
                                    "/lib/" + row.get("input").asString(),
                                    title ->
                                            title.season() == wanted.get("season").asInt()
                                                    && title.episode()
                                                            == wanted.get("episode").asInt());
                        });
        score.assertAtLeast(84);
    }

    @Test
    void filmsAreNamedAsGuessitDoes() throws IOException {
        Score score = new Score();
        guessit("movies.yml")
                .filter(row -> row.get("expected").path("title").isString())
                .forEach(
                        row -> {
                            JsonNode wanted = row.get("expected");
                            score.add(
                                    "/lib/" + row.get("input").asString(),
                                    title -> same(title.name(), wanted.get("title").asString()));
                        });
        score.assertAtLeast(66);
    }

    @Test
    void noNameAtAllIsWithoutATitle() throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode file : read("guessit.json").get("files")) {
            file.get("cases").forEach(row -> names.add(row.get("input").asString()));
        }
        for (String name : names) {
            Named named = named("/lib/" + name.replace('\0', ' ') + ".mkv");

            assertThat(named.title().name()).as(name).isNotBlank();
            assertThat(named.kind() != MediaKind.EPISODE || !named.title().show().isBlank())
                    .as(name)
                    .isTrue();
        }
    }

    private static final class Score {
        private final List<String> missed = new ArrayList<>();
        private int total;

        void add(String path, Predicate<Title> right) {
            total++;
            Named named = named(path);
            if (!right.test(named.title())) {
                missed.add(path + "\n        -> " + named);
            }
        }

        void assertAtLeast(int percent) {
            assertThat((total - missed.size()) * 100)
                    .as("read as wanted; not:%n%s", String.join("\n", missed))
                    .isGreaterThanOrEqualTo(percent * total);
        }
    }

    private static Named named(String path) {
        String name = path.replace('\\', '/').replaceFirst("^[a-zA-Z]:", "");
        name = name.replaceFirst("\\.(mkv|avi|mp4|m4v)\\.mkv$", ".mkv");
        name =
                name.matches("(?i).*\\.(mkv|mp4|avi|m4v|ts|webm|srt|torrent)")
                        ? name
                        : name + ".mkv";
        Path file = Path.of(name).toAbsolutePath();
        Path root = name.startsWith("/") ? Path.of("/") : file.getParent();
        return new PathTitle(Place.of(file, root), LATEST_YEAR).read();
    }

    private static boolean same(String one, String other) {
        Function<String, String> key = text -> NameText.key(text).replaceAll("^the|the$", "");
        return key.apply(one).equals(key.apply(other));
    }

    private static Stream<JsonNode> rows(String file, String test) throws IOException {
        return StreamSupport.stream(read(file).get("tables").spliterator(), false)
                .filter(table -> table.get("test").asString().equals(test))
                .flatMap(table -> StreamSupport.stream(table.get("cases").spliterator(), false));
    }

    private static Stream<JsonNode> guessit(String file) throws IOException {
        return StreamSupport.stream(read("guessit.json").get("files").spliterator(), false)
                .filter(table -> table.get("file").asString().endsWith(file))
                .flatMap(table -> StreamSupport.stream(table.get("cases").spliterator(), false));
    }

    private static JsonNode read(String file) throws IOException {
        Path table = SharedData.of("nfo/naming/" + file);
        return JsonMapper.shared().readTree(Files.readString(table));
    }
}
