package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.SharedData;
import tv.exstream.library.title.Titles.Descriptions;
import tv.exstream.library.title.Titles.Root;
import tv.exstream.media.Artwork.Kind;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Tags;

@DisplayName("The pictures that an NFO names")
class NfoPicturesTest {
    private static final String AT = "https://pictures.example/";

    @TempDir private Path folder;

    @Test
    @DisplayName("LIB-16: are those of Kodi and tinyMediaManager, in all their forms")
    void forms() {
        Map<Kind, URI> pictures =
                read(
                        """
                        <movie>
                          <thumb aspect="banner">https://pictures.example/banner.jpg</thumb>
                          <thumb aspect="set.poster">https://pictures.example/set.jpg</thumb>
                          <thumb spoof="" cache="" aspect="poster" preview="https://pictures.example/small.jpg">
                              https://pictures.example/poster.jpg</thumb>
                          <thumb aspect="poster">https://pictures.example/second.jpg</thumb>
                          <fanart><thumb colors="">https://pictures.example/fanart.jpg?a=1&amp;b=2</thumb></fanart>
                          <art><landscape>https://pictures.example/wide.jpg</landscape><icon>https://pictures.example/i.jpg</icon></art>
                          <actor><name>A</name><thumb>https://pictures.example/actor.jpg</thumb></actor>
                          <set><art><poster>https://pictures.example/other.jpg</poster></art></set>
                        </movie>
                        """);

        assertThat(pictures)
                .isEqualTo(
                        Map.of(
                                Kind.POSTER, URI.create(AT + "poster.jpg"),
                                Kind.BACKDROP, URI.create(AT + "fanart.jpg?a=1&b=2"),
                                Kind.THUMB, URI.create(AT + "wide.jpg")));
    }

    @ParameterizedTest
    @CsvSource({
        "movie, POSTER",
        "episodedetails, THUMB",
        "musicvideo, THUMB",
        "tvshow, PARENT",
        "album, PARENT",
        "artist, ",
    })
    @DisplayName("LIB-16: show what is usual where they do not say what they show")
    void unsaid(String root, Kind kind) {
        String nfo = "<%1$s><thumb>https://pictures.example/1.jpg</thumb></%1$s>".formatted(root);

        assertThat(read(nfo).keySet()).isEqualTo(kind == null ? Set.of() : Set.of(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "poster.jpg",
                "/films/poster.jpg",
                "file:///etc/passwd",
                "ftp://pictures.example/1.jpg",
                "smb://nas/poster.jpg",
                "image://https%3a%2f%2fpictures.example%2f1.jpg/",
                "https:///1.jpg",
                "https://pictures.example/a b.jpg",
                "javascript:alert(1)"
            })
    @DisplayName("H03: lie at addresses of the web, or nowhere")
    void otherAddresses(String address) {
        assertThat(read("<movie><thumb aspect='poster'>" + address + "</thumb></movie>")).isEmpty();
    }

    @Test
    @DisplayName(
            "LIB-16: are of the show where they are not of a single season, and its episodes have its poster")
    void ofShow() throws IOException {
        Path show =
                write(
                        "tvshow.nfo",
                        """
                        <tvshow><title>Show</title>
                          <thumb aspect="poster" type="season" season="1">https://pictures.example/season.jpg</thumb>
                          <thumb aspect="poster">https://pictures.example/show.jpg</thumb>
                          <fanart><thumb>https://pictures.example/fanart.jpg</thumb></fanart></tvshow>
                        """);
        Path own =
                write(
                        "Show S01E01.nfo",
                        "<episodedetails><title>One</title><thumb>https://pictures.example/one.jpg</thumb></episodedetails>");
        URI poster = URI.create(AT + "show.jpg");

        assertThat(pictures(new Descriptions(List.of(), List.of(show))))
                .isEqualTo(Map.of(Kind.PARENT, poster));
        assertThat(pictures(new Descriptions(List.of(own), List.of(show))))
                .isEqualTo(Map.of(Kind.PARENT, poster, Kind.THUMB, URI.create(AT + "one.jpg")));
    }

    @Test
    @DisplayName("LIB-16: are the cover of its album for a song")
    void ofAlbum() throws IOException {
        Path album =
                write(
                        "album.nfo",
                        "<album><title>Album</title><thumb>https://pictures.example/cover.jpg</thumb></album>");

        var named =
                titles().ofSong(
                                folder.resolve("01 Song.mp3"),
                                new Root(folder, LibraryKind.SONGS),
                                new Descriptions(List.of(), List.of(album)),
                                Tags.NONE);

        assertThat(named.kind()).isEqualTo(MediaKind.SONG);
        assertThat(named.metadata().artwork().addresses())
                .isEqualTo(Map.of(Kind.PARENT, URI.create(AT + "cover.jpg")));
    }

    @ParameterizedTest
    @CsvSource({
        "chrisbenincasa__tunarr/movie.nfo, POSTER THUMB BACKDROP",
        "chrisbenincasa__tunarr/tvshow.nfo, PARENT",
        "jellyfin__jellyfin/The Bone Orchard.nfo, THUMB",
        "jellyfin__jellyfin/Fanart.nfo, THUMB BACKDROP",
        "jellyfin__jellyfin/The Best of 1980-1990.nfo, PARENT",
    })
    @DisplayName("LIB-16: are those of files of other programs")
    void ofOthers(String file, String kinds) throws IOException {
        String nfo = Files.readString(SharedData.of("nfo").resolve(file));

        assertThat(read(nfo).keySet().stream().map(Kind::name)).containsExactly(kinds.split(" "));
    }

    private Map<Kind, URI> pictures(Descriptions descriptions) {
        return titles().ofVideo(
                        folder.resolve("Show S01E01.mkv"),
                        new Root(folder, LibraryKind.SHOWS),
                        descriptions)
                .metadata()
                .artwork()
                .addresses();
    }

    private static Titles titles() {
        return new Titles(
                2_030,
                (path, why) -> {
                    throw new AssertionError(path + ": " + why);
                });
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Map<Kind, URI> read(String text) {
        return new NfoReader()
                .read(text.getBytes(StandardCharsets.UTF_8))
                .elements()
                .getFirst()
                .metadata()
                .artwork()
                .addresses();
    }
}
