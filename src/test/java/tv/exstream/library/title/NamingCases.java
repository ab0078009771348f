package tv.exstream.library.title;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.SharedData;
import tv.exstream.media.Title;

/// The file names that other programs test themselves with, and what those programs read from them.
///
/// Left out is what no file can be called: names with a slash in one part, and rows of patterns instead of names.
final class NamingCases {
    /// One name.
    ///
    /// @param source the program
    /// @param film whether it is one of a film
    record Case(String source, boolean film, String path, Predicate<Title> right) {}

    private final List<Case> cases = new ArrayList<>();

    static List<Case> all() throws IOException {
        NamingCases all = new NamingCases();
        all.kodi();
        all.jellyfin();
        all.sonarr();
        all.radarr();
        all.guessit();
        return all.cases;
    }

    private void kodi() throws IOException {
        for (JsonNode row : read("kodi-episodes.json").get("cases")) {
            JsonNode episodes = row.get("episodes");
            if (!episodes.isEmpty()) {
                JsonNode first = episodes.get(0);
                episode("Kodi", row.get("path").asString(), numbered(first.get(0), first.get(1)));
            }
        }
    }

    private void jellyfin() throws IOException {
        String tv = "jellyfin-naming-tv.json";
        rows(tv, "GetEpisodeNumberFromFileTest")
                .forEach(
                        row -> {
                            String key = row.has("expected") ? "expected" : "episodeNumber";
                            int wanted = row.get(key).asInt();
                            episode(
                                    "Jellyfin",
                                    "/lib/" + row.get("path").asString(),
                                    title -> title.episode() == wanted);
                        });
        rows(tv, "GetSeasonNumberFromEpisodeFileTest")
                .forEach(
                        row ->
                                episode(
                                        "Jellyfin",
                                        "/lib/" + row.get("path").asString(),
                                        title -> title.season() == row.get("expected").asInt()));
        rows("jellyfin-naming-video-music-external.json", "CleanDateTimeTest")
                .filter(row -> row.get("expectedYear").isNumber())
                .forEach(
                        row -> {
                            String name = row.get("input").asString();
                            film(
                                    "Jellyfin",
                                    "/lib/" + name.replaceFirst("(\\.(mkv|mp4))?$", ".mkv"),
                                    named(row.get("expectedName"))
                                            .and(dated(row.get("expectedYear"))));
                        });
    }

    private void sonarr() throws IOException {
        String file = "sonarr-parser.json";
        rows(file, "should_parse_single_episode")
                .forEach(row -> sonarr(row, row.get("seasonNumber"), row.get("episodeNumber")));
        rows(file, "should_parse_multiple_episodes")
                .forEach(row -> sonarr(row, row.get("season"), row.get("episodes").get(0)));
        rows(file, "should_parse_japanese_variety_show_format")
                .forEach(row -> sonarr(row, row.get("seasonNumber"), row.get("episodeNumber")));
        rows(file, "should_parse_absolute_numbers")
                .filter(row -> row.get("seasonNumber").asInt() == 0)
                .forEach(row -> absolute(row, row.get("absoluteEpisodeNumber")));
        rows(file, "should_parse_korean_series_episode")
                .forEach(row -> absolute(row, row.get("episodeNumber")));
        rows(file, "should_parse_daily_episode")
                .filter(row -> !row.get("title").asString().isEmpty())
                .forEach(row -> release(row, shown(row.get("title")).and(dated(row.get("year")))));
        rows(file, "should_parse_from_path")
                .forEach(
                        row ->
                                episode(
                                        "Sonarr",
                                        row.get("path").asString(),
                                        numbered(row.get("season"), row.get("episode"))));
    }

    private void sonarr(JsonNode row, JsonNode season, JsonNode episode) {
        release(row, numbered(season, episode).and(shown(row.get("title"))));
    }

    private void absolute(JsonNode row, JsonNode episode) {
        int wanted = episode.asInt();
        Predicate<Title> number = title -> title.episode() == wanted;
        release(row, number.and(shown(row.get("title"))));
    }

    private void release(JsonNode row, Predicate<Title> right) {
        episode("Sonarr", row.get("postTitle").asString() + ".mkv", right);
    }

    private void radarr() throws IOException {
        String file = "radarr-parser.json";
        for (String table :
                List.of(
                        "should_parse_movie_title",
                        "should_parse_anime_movie_title",
                        "should_parse_movie_folder_name")) {
            rows(file, table).forEach(row -> radarr(row, named(row.get("title"))));
        }
        rows(file, "should_parse_movie_year").forEach(row -> radarr(row, dated(row.get("year"))));
        rows(file, "should_parse_german_movie")
                .forEach(row -> radarr(row, named(row.get("title")).and(dated(row.get("year")))));
        rows(file, "should_parse_movie_alternative_titles")
                .forEach(row -> radarr(row, named(row.get("parsedTitles").get(0))));
    }

    private void radarr(JsonNode row, Predicate<Title> right) {
        film("Radarr", row.get("postTitle").asString() + ".mkv", right);
    }

    private void guessit() throws IOException {
        guessit("test/episodes.yml")
                .filter(row -> row.get("expected").path("episode").isNumber())
                .filter(row -> row.get("expected").path("season").isNumber())
                .forEach(
                        row -> {
                            JsonNode wanted = row.get("expected");
                            episode(
                                    "guessit",
                                    "/lib/" + row.get("input").asString(),
                                    numbered(wanted.get("season"), wanted.get("episode")));
                        });
        guessit("test/movies.yml")
                .filter(row -> row.get("expected").path("title").isString())
                .forEach(
                        row ->
                                film(
                                        "guessit",
                                        "/lib/" + row.get("input").asString(),
                                        named(row.get("expected").get("title"))));
    }

    private void episode(String source, String path, Predicate<Title> right) {
        add(new Case(source, false, path, right));
    }

    private void film(String source, String path, Predicate<Title> right) {
        add(new Case(source, true, path, right));
    }

    private void add(Case one) {
        boolean slashed = !one.path.startsWith("/") && !one.path.matches("(?i)[a-z]:.*");
        if (!(slashed && one.path.contains("/"))) {
            cases.add(one);
        }
    }

    /// What has no season is in the first.
    private static Predicate<Title> numbered(JsonNode season, JsonNode episode) {
        return title ->
                (title.season() < 0 ? 1 : title.season()) == season.asInt()
                        && title.episode() == episode.asInt();
    }

    private static Predicate<Title> dated(JsonNode year) {
        return title -> title.year() == year.asInt();
    }

    /// Programs that number through keep the season in the name of the show; that is no other show, and neither is what stands in
    /// square brackets.
    private static Predicate<Title> shown(JsonNode show) {
        return title -> {
            String wanted = show.asString().replaceFirst(" \\[[^]]*]$", "");
            String season = "(?i)[ ._]S0?%d$".formatted(title.season());
            return wanted.isEmpty()
                    || same(title.show(), wanted)
                    || same(title.show(), wanted.replaceFirst(season, ""));
        };
    }

    /// Which disc a file holds is no part of the name.
    private static Predicate<Title> named(JsonNode name) {
        return title -> same(title.name().replaceFirst(", part \\d+$", ""), name.asString());
    }

    private static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String name) {
        return NameText.key(name).replaceAll("^the|the$", "");
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
