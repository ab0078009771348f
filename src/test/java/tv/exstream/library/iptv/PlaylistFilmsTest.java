package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.iptv.Rule;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.SubscriptionChanges;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.media.Artwork;
import tv.exstream.media.MediaKind;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;

@DisplayName("The films of a playlist")
class PlaylistFilmsTest extends OfAPlaylist {
    @Test
    @DisplayName("and its episodes are media that are found again by their keys")
    void films() throws Exception {
        read(
                """
                #EXTM3U
                #EXTINF:-1 group-title="Noir",The Third Man (1949)
                http://tv.example/movie/u/p/12.mkv
                #EXTINF:1800,Show S02E03 The Title
                http://tv.example/x/show.mp4
                """);

        assertThat(house.names()).isEmpty();
        assertThat(house.shelf.values())
                .extracting(item -> item.kind() + " " + item.title().name())
                .containsExactlyInAnyOrder("MOVIE The Third Man", "EPISODE The Title");
        var film =
                house.shelf.values().stream()
                        .filter(item -> item.kind() == MediaKind.MOVIE)
                        .findFirst()
                        .orElseThrow();
        RemoteAddress address =
                client.address(
                        source,
                        new RemoteFile(new RemotePath(source.id(), film.key()), film.locator()));
        assertThat(address.uri()).hasToString("http://tv.example/movie/u/p/12.mkv");

        house.read(client, source);
        assertThat(house.kept).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.MKV?token=1", "a%20film.avi"})
    @DisplayName(
            "are files that have an end, also where their entries do not say how long they are")
    void filesThatEnd(String name) throws Exception {
        read("#EXTM3U\n#EXTINF:-1,Alien (1979)\nhttp://tv.example/files/" + name + "\n");

        assertThat(house.names()).isEmpty();
        assertThat(item("Alien").kind()).isEqualTo(MediaKind.MOVIE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"live.ts", "live.m3u8", "mp4", "avi/live", "live.mp4.m3u8"})
    @DisplayName("are none of what goes on")
    void whatGoesOn(String name) throws Exception {
        read("#EXTM3U\n#EXTINF:-1,News\nhttp://tv.example/files/" + name + "\n");

        assertThat(house.names()).containsExactly("News");
        assertThat(house.shelf).isEmpty();
    }

    @Test
    @DisplayName("have the pictures that the list names, under names without their addresses")
    void pictures() throws Exception {
        String list =
                """
                #EXTM3U
                #EXTINF:-1 tvg-logo="http://pictures.example/a.jpg?token=secret",The Third Man (1949)
                http://tv.example/movie/u/p/12.mkv
                #EXTINF:1800 tvg-logo="http://pictures.example/b.jpg",Show S02E03 The Title
                http://tv.example/x/show.mp4
                #EXTINF:-1 tvg-logo="file:///etc/passwd",Alien (1979)
                http://tv.example/movie/u/p/13.mkv
                """;
        read(list);

        RemotePath third = picture("The Third Man", Artwork.Kind.POSTER);
        assertThat(third.path().toString()).doesNotContain("example", "secret");
        assertThat(picture(third)).isEqualTo("http://pictures.example/a.jpg?token=secret");
        assertThat(picture(picture("The Title", Artwork.Kind.PARENT)))
                .isEqualTo("http://pictures.example/b.jpg");
        assertThat(item("Alien").metadata().artwork()).isEqualTo(Artwork.NONE);

        var other = new RemotePath(source.id(), third.key().replaceAll("/[^/]+$", "/other"));
        assertThatThrownBy(() -> picture(other)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @DisplayName(
            "LIB-25: a film is on the shelf however long its name is in an address, and found again; too long a name has no picture")
    @ValueSource(ints = {60, 160, 190})
    void longNames(int length) throws Exception {
        String name = "\u042f".repeat(length);
        String list =
                """
                #EXTM3U
                #EXTINF:1800 tvg-logo="http://pictures.example/a.jpg" group-title="%1$s",%1$s
                http://tv.example/x/film.mkv
                #EXTINF:-1,Alien (1979)
                http://tv.example/movie/u/p/13.mkv
                """
                        .formatted(name);

        read(list);

        RemoteItem film = item(name);
        var file = new RemoteFile(new RemotePath(source.id(), film.key()), film.locator());
        assertThat(client.address(source, file).uri()).hasToString("http://tv.example/x/film.mkv");
        assertThat(file.path().sound().whole()).isEqualTo(file.path());
        assertThat(film.metadata().artwork().pictures()).hasSize(length < 100 ? 1 : 0);
        assertThat(house.shelf).hasSize(2);
        house.read(client, source);
        assertThat(house.kept).hasSize(2);
    }

    private RemoteItem item(String title) {
        return house.shelf.values().stream()
                .filter(each -> each.title().name().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private RemotePath picture(String title, Artwork.Kind kind) {
        Artwork artwork = item(title).metadata().artwork();
        return RemotePath.of(artwork.picture(kind).orElseThrow().path()).orElseThrow();
    }

    private String picture(RemotePath path) throws IOException {
        return client.address(source, new RemoteFile(path, "")).uri().toString();
    }

    @Test
    @DisplayName("have the names that rules make")
    void renamedFilms() throws Exception {
        String list =
                "#EXTM3U\n#EXTINF:-1,UK: The Third Man FHD (1949)\nhttp://tv.example/movie/u/p/12.mkv\n";
        read(list);
        assertThat(house.shelf.values())
                .extracting(item -> item.title().name())
                .containsExactly("UK: The Third Man FHD");

        new SubscriptionDesk(house.reception, house.readOtherwise::add)
                .change(
                        source.id(),
                        SubscriptionChanges.rules(
                                new Rules(List.of(new Rule.StripDecorations()), false)));
        read(list);

        assertThat(house.shelf.values())
                .extracting(item -> item.title().name())
                .containsExactly("The Third Man");
        assertThat(house.kept).isEmpty();
        read(list);
        assertThat(house.kept).hasSize(1);
    }
}
