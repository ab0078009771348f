package tv.exstream.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.media.MediaKind;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.CatalogueChoice;
import tv.exstream.source.CatalogueOrigin;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.OnlineOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.PathReplacement;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.ServerOrigin;
import tv.exstream.source.UserAgent;
import tv.exstream.source.WebAddress;

class OriginJsonTest {
    private static final WebAddress ADDRESS = new WebAddress("http://nas.example:8096/x");

    private static final ServerChoice CHOICE =
            new ServerChoice(
                    List.of("1"), List.of(new PathReplacement("\\\\nas\\tv", Path.of("/mnt/tv"))));

    private static final Optional<UserAgent> PLAYER =
            Optional.of(new UserAgent("VLC/3.0.21 LibVLC/3.0.21"));

    record Kept(Origin origin) {}

    static List<Origin> origins() {
        return List.of(
                new ListOrigin.Playlist(ADDRESS),
                new ListOrigin.Playlist(ADDRESS, PLAYER),
                new ListOrigin.Xtream(ADDRESS, "ada", Set.of(ListOrigin.Offer.GUIDE), PLAYER),
                new ListOrigin.Guide(ADDRESS, PLAYER),
                new ListOrigin.PlaylistFile(Path.of("/lists/tv.m3u"), PLAYER),
                new ListOrigin.PlaylistFile(Path.of("/lists/a b.m3u")),
                new ListOrigin.GuideFile(Path.of("/lists/guide.xml.gz")),
                new ServerOrigin.Plex("abc", Optional.of(ADDRESS), CHOICE, true),
                new ServerOrigin.Plex("abc", Optional.empty(), ServerChoice.ALL, false),
                new ServerOrigin.Jellyfin(ADDRESS, "ada", CHOICE),
                new ServerOrigin.Emby(ADDRESS, "", ServerChoice.ALL),
                new CatalogueOrigin.Tmdb(CatalogueChoice.USUAL),
                new CatalogueOrigin.Tvdb(
                        new CatalogueChoice(
                                "de",
                                "en-US",
                                List.of("fr", "pt-BR"),
                                List.of("films"),
                                List.of(MediaKind.MOVIE),
                                true,
                                7)));
    }

    @ParameterizedTest
    @MethodSource("origins")
    @DisplayName("where a source is comes back from JSON as it went in")
    void originsComeBack(Origin origin) {
        String json = RecordJson.write(new Kept(origin));

        assertThat(RecordJson.read(json, Kept.class).origin()).isEqualTo(origin);
        assertThat(StrictJson.read(json, Kept.class).origin()).isEqualTo(origin);
    }

    @Test
    @DisplayName("what is usual may be left out")
    void whatIsUsualMayBeLeftOut() {
        assertThat(read("{'type': 'plex', 'machine': 'abc'}"))
                .isEqualTo(new ServerOrigin.Plex("abc", Optional.empty(), ServerChoice.ALL, false));
        assertThat(read("{'type': 'jellyfin', 'address': 'http://nas.example:8096/x'}"))
                .isEqualTo(new ServerOrigin.Jellyfin(ADDRESS, "", ServerChoice.ALL));
        assertThat(read("{'type': 'youtube', 'find': 'SEARCH', 'text': 'films', 'most': 5}"))
                .isEqualTo(
                        new OnlineOrigin.YouTube(
                                OnlineOrigin.YouTube.Find.SEARCH, "films", 5, 720));
        assertThat(read("{'type': 'tmdb'}"))
                .isEqualTo(new CatalogueOrigin.Tmdb(CatalogueChoice.USUAL));
        assertThat(read("{'type': 'tvdb', 'choice': {'language': 'de'}}"))
                .isEqualTo(
                        new CatalogueOrigin.Tvdb(
                                new CatalogueChoice(
                                        "de", "", List.of(), List.of(), List.of(), false, 30)));
    }

    private static Origin read(String json) {
        return StrictJson.read(json.replace('\'', '"'), Origin.class);
    }

    @Test
    @DisplayName(
            "a list of an older version is asked for by us, and what is no program is refused by its name")
    void programs() {
        String json = "{\"origin\": {\"type\": \"m3u\", \"address\": \"http://a.example\"%s}}";

        Origin older = RecordJson.read(json.formatted(""), Kept.class).origin();
        assertThat(older.userAgent()).isEmpty();
        for (String wrong : List.of("\"a\\nb\"", "5")) {
            String said = json.formatted(", \"userAgent\": " + wrong);
            assertThatThrownBy(() -> StrictJson.read(said, Kept.class))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("origin.userAgent")
                    .hasMessageContaining(wrong.contains("a") ? "a?b" : "5");
        }
    }
}
