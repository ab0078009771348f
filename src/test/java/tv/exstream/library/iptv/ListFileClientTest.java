package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;
import tv.exstream.time.TimeRange;

@DisplayName("A list or guide in a file of the server")
class ListFileClientTest {
    private static final String LIST =
            """
            #EXTM3U
            #EXTINF:-1 tvg-id="one.de",One
            http://tv.example/live/u/p/1.ts
            #EXTINF:-1,No address of the web
            films/a.mkv
            """;

    private static final String GUIDE =
            """
            <tv><channel id="one.de"><display-name>One</display-name></channel>
            <programme channel="one.de" start="20260301120000 +0000" stop="20260301130000 +0000"><title>News</title></programme></tv>
            """;

    @TempDir private Path root;
    private Path lists;
    private Household house;

    @BeforeEach
    void open() throws Exception {
        lists = Files.createDirectories(root.resolve("lists"));
        house = new Household(root);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private ListFileClient client(Path... folders) {
        return new ListFileClient(
                house.reception,
                new PlaylistClient(house.reception),
                new ListFiles(() -> List.of(folders)));
    }

    private Source list(Path file) {
        return house.add("list", new ListOrigin.PlaylistFile(file));
    }

    /// At another second for each text, as people write.
    private Path write(String name, String text) throws IOException {
        Path file = Files.writeString(lists.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000L * text.length()));
        return file;
    }

    private boolean isReadAnew(Source source) throws Exception {
        house.listed = -1;
        house.read(client(lists), source);
        return house.listed >= 0;
    }

    @Test
    @DisplayName("SRC-27: brings its channels; what of it is no address of the web is left out")
    void bringsItsChannels() throws Exception {
        Source source = list(write("a.m3u", LIST));

        house.read(client(lists), source);

        assertThat(house.names()).containsExactly("One");
    }

    @Test
    @DisplayName("is read anew only when its time or size is another")
    void isReadAnewOnlyWhenItIsAnother() throws Exception {
        Source source = list(write("a.m3u", LIST));
        assertThat(isReadAnew(source)).isTrue();
        assertThat(isReadAnew(source)).isFalse();

        write("a.m3u", LIST + "#EXTINF:-1,Two\nhttp://tv.example/live/u/p/2.ts\n");

        assertThat(isReadAnew(source)).isTrue();
        assertThat(house.names()).containsExactly("One", "Two");
        assertThat(isReadAnew(source)).isFalse();
    }

    @Test
    @DisplayName("a guide tells about channels of a list")
    void aGuideTellsAboutChannels() throws Exception {
        house.read(client(lists), list(write("a.m3u", LIST)));
        Source guide = house.add("guide", new ListOrigin.GuideFile(write("guide.xml", GUIDE)));

        house.read(client(lists), guide);

        MediaId one = house.live().getFirst().id();
        TimeRange day = TimeRange.of(Household.NOON, Duration.ofDays(1));
        assertThat(house.stores.guides().on(one, day))
                .extracting(each -> each.described().title())
                .containsExactly("News");
    }

    @Test
    @DisplayName(
            "H07: may only be in a folder of the setting, and whoever asks for another learns"
                    + " nothing of it")
    void mayOnlyBeInANamedFolder() throws Exception {
        ListFileClient client = client(lists);
        client.admit(new ListOrigin.PlaylistFile(lists.resolve("not there yet.m3u")));
        Path secret = Files.writeString(root.resolve("secret"), "x");
        String refusal =
                "path must be in a folder that the setting media.lists names, which are [%s]: "
                        .formatted(lists);

        for (Path file : List.of(secret, root.resolve("no such"), root.resolve("lists2/a.m3u"))) {
            Origin origin = new ListOrigin.GuideFile(file);
            assertThatThrownBy(() -> client.admit(origin))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                    .hasMessage(refusal + file);
        }
        assertThatThrownBy(() -> client().admit(new ListOrigin.PlaylistFile(secret)))
                .hasMessageContaining("media.lists");
    }

    @Test
    @DisplayName("H07: is not read any more when the setting is another")
    void isNotReadWhenTheSettingIsAnother() throws Exception {
        Source source = list(write("a.m3u", LIST));

        assertThatThrownBy(() -> house.read(client(), source))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("media.lists");
    }

    @Test
    @DisplayName("H07: may be behind a link within the folder, but not outside of it")
    void noLinkLeadsOut() throws Exception {
        Path outside = Files.writeString(root.resolve("outside.m3u"), LIST);
        Path out = Files.createSymbolicLink(lists.resolve("out.m3u"), outside);
        Path up = Files.createSymbolicLink(lists.resolve("up"), root);
        Path within = Files.createSymbolicLink(lists.resolve("b.m3u"), write("a.m3u", LIST));

        for (Path file : List.of(out, up.resolve("outside.m3u"))) {
            String name = "list of " + file.getParent().getFileName();
            Source source = house.add(name, new ListOrigin.PlaylistFile(file));
            assertThatThrownBy(() -> house.read(client(lists), source))
                    .isInstanceOf(IOException.class)
                    .hasMessage("a link leads out of the folders of media.lists: " + file);
        }
        house.read(client(lists), list(within));
        assertThat(house.names()).containsExactly("One");
    }

    @Test
    @DisplayName("that is missing or a folder keeps what was there, and says why")
    void whatIsMissingIsSaid() throws Exception {
        Path file = write("a.m3u", LIST);
        Source source = list(file);
        house.read(client(lists), source);
        Files.delete(file);

        assertThatThrownBy(() -> house.read(client(lists), source))
                .hasMessage("there is no such file: " + file);
        Files.createDirectory(file);
        assertThatThrownBy(() -> house.read(client(lists), source))
                .hasMessage("it is no file: " + file);

        assertThat(house.names()).containsExactly("One");
    }
}
