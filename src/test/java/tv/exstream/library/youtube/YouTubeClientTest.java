package tv.exstream.library.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.remote.ListedShelf;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.media.Artwork;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.InMemorySources;
import tv.exstream.source.OnlineOrigin;
import tv.exstream.source.OnlineOrigin.YouTube.Find;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;

/// With a program that behaves as yt-dlp is documented to.
class YouTubeClientTest {
    private static final String SCRIPT =
            """
            #!/bin/sh
            here=%s
            echo "$*" >>$here/calls
            [ -f cookies.txt ] && cat cookies.txt >>$here/cookies
            case "$*" in
              *--version*) echo 2026.02.21; exit 0 ;;
              *-U*) echo "yt-dlp is up to date (2026.02.21)"; exit 0 ;;
              *--flat-playlist*) cat $here/list; exit $(cat $here/code) ;;
            esac
            for last; do :; done
            id=${last##*=}
            if [ -f "$here/$id" ]; then cat "$here/$id"; exit 0; fi
            cat $here/error >&2
            exit 1
            """;

    private static final String PRIVATE =
            "ERROR: [youtube] x: Private video. Sign in if you've been granted access";

    @TempDir Path folder;

    private final InMemorySecrets secrets = new InMemorySecrets();
    private final ListedShelf shelf = new ListedShelf();
    private Processes processes;
    private YtDlp program;
    private YouTubeClient client;

    /// Moves when somebody waits.
    private Instant now = Videos.NOW;

    @BeforeEach
    void open() throws IOException {
        Path file = folder.resolve("yt-dlp");
        Files.writeString(file, SCRIPT.formatted(folder));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        write("code", "0");
        write("error", PRIVATE);
        for (String id : new String[] {"aaaaaaaaaaa", "bbbbbbbbbbb"}) {
            write(id, Videos.json(id, Videos.NOW.plus(Duration.ofHours(6))));
        }
        processes = new Processes(folder.resolve("work"), System.getenv(), System::nanoTime);
        program = program(file.toString(), Videos.NOW);
        client =
                new YouTubeClient(
                        program,
                        new LookUps(
                                program::video, () -> 60, () -> now, time -> now = now.plus(time)),
                        new Visitor(new InMemorySources(), secrets));
    }

    @AfterEach
    void close() {
        processes.close();
    }

    private YtDlp program(String path, Instant now) {
        return new YtDlp(
                new YtDlp.Parts(
                        path,
                        new SearchPath(List.of(folder)),
                        processes,
                        new ProcessBudget(2, 1),
                        () -> now));
    }

    @Test
    @DisplayName(
            "SRC-16: a playlist is listed, what is new in it is looked up, and the rest is kept")
    void whatIsNewInAPlaylistIsLookedUp() throws Exception {
        write(
                "list",
                Videos.entry("aaaaaaaaaaa", "")
                        + "\n"
                        + Videos.entry("bbbbbbbbbbb", "")
                        + "\n"
                        + Videos.entry("ccccccccccc", ",\"live_status\":\"is_upcoming\""));
        Source source = source(Find.PLAYLIST, "PLabcdefghijklmnop");

        client.read(source, shelf);

        assertThat(shelf.expected()).isEqualTo(3);
        assertThat(shelf.put())
                .extracting(RemoteItem::key)
                .containsExactly("aaaaaaaaaaa.mp4", "bbbbbbbbbbb.mp4");
        assertThat(shelf.skipped()).containsExactly("Film ccccccccccc");
        assertThat(calls())
                .contains("--flat-playlist")
                .contains("-- https://www.youtube.com/playlist?list=PLabcdefghijklmnop");
        ListedShelf again = shelf.next();
        client.read(source, again);
        assertThat(again.put()).isEmpty();
        assertThat(again.kept()).hasSize(2);
    }

    @Test
    void aVideoIsPlayedWhereItIsAtTheMoment() throws Exception {
        Source source = source(Find.VIDEO, "https://youtu.be/aaaaaaaaaaa?t=3");
        client.read(source, shelf);
        RemoteItem video = shelf.put().getFirst();
        var path = new RemotePath(source.id(), video.key());

        assertThat(video.sound()).isEqualTo(RemoteItem.Sound.APART);
        assertThat(query(source, path)).contains("id=aaaaaaaaaaa").endsWith("itag=22");
        assertThat(query(source, path.sound())).contains("id=aaaaaaaaaaa").endsWith("itag=140");
    }

    @Test
    void whatYouTubeRefusesIsLookedUpAgainWhenItIsNotNew() throws Exception {
        Source source = source(Find.VIDEO, "aaaaaaaaaaa");
        client.read(source, shelf);
        var file = new RemoteFile(new RemotePath(source.id(), "aaaaaaaaaaa.mp4").sound(), "");

        assertThat(client.forget(source, file)).isFalse();
        now = now.plus(LookUps.FRESH);

        assertThat(client.forget(source, file)).isTrue();
        write("aaaaaaaaaaa", Videos.json("bbbbbbbbbbb", now.plus(Duration.ofHours(6))));
        assertThat(query(source, file.path())).contains("id=bbbbbbbbbbb");
    }

    @Test
    @DisplayName("a video has the picture that YouTube shows of it, for which nothing is looked up")
    void aVideoHasItsPicture() throws Exception {
        Source source = source(Find.VIDEO, "aaaaaaaaaaa");
        client.read(source, shelf);

        Artwork artwork = shelf.put().getFirst().metadata().artwork();

        RemotePath picture =
                RemotePath.of(artwork.picture(Artwork.Kind.THUMB).orElseThrow().path())
                        .orElseThrow();
        write("aaaaaaaaaaa", "not to be read again");
        now = now.plus(Duration.ofDays(1));
        assertThat(client.address(source, new RemoteFile(picture, "")).uri())
                .isEqualTo(URI.create("https://i.ytimg.com/vi/aaaaaaaaaaa/hqdefault.jpg"));
    }

    private String query(Source source, RemotePath path) throws Exception {
        return client.address(source, new RemoteFile(path, "")).uri().getQuery();
    }

    @Test
    @DisplayName("SRC-17: one private video is skipped; what shuts us out ends the reading")
    void onePrivateVideoIsSkipped() throws Exception {
        write("list", Videos.entry("xxxxxxxxxxx", "") + "\n" + Videos.entry("aaaaaaaaaaa", ""));

        client.read(source(Find.SEARCH, "films"), shelf);

        assertThat(shelf.skipped()).containsExactly("Film xxxxxxxxxxx");
        assertThat(shelf.put()).hasSize(1);
        assertThat(calls()).contains("-- ytsearch50:films");
        write("error", "ERROR: [youtube] x: Sign in to confirm you're not a bot");
        assertThatThrownBy(() -> client.read(source(Find.SEARCH, "films"), shelf))
                .isInstanceOf(YtDlpException.class)
                .hasMessageContaining("robot");
    }

    @Test
    @DisplayName("SRC-17: an odd video is skipped and stays, and the others are read")
    void anOddVideoIsSkippedAndStays() throws Exception {
        write("list", Videos.entry("aaaaaaaaaaa", ""));
        client.read(source(Find.SEARCH, "films"), shelf);
        write(
                "list",
                Videos.entry("aaaaaaaaaaa", ",\"title\":\"Another title\"")
                        + "\n"
                        + Videos.entry("ccccccccccc", "")
                        + "\n"
                        + Videos.entry("bbbbbbbbbbb", ""));
        write("aaaaaaaaaaa", "no JSON");
        write("error", "ERROR: [youtube] c: Unable to extract uploader id");
        ListedShelf again = shelf.next();

        client.read(source(Find.SEARCH, "films"), again);

        assertThat(again.skipped()).containsExactly("Another title", "Film ccccccccccc");
        assertThat(again.kept()).containsExactly("aaaaaaaaaaa.mp4");
        assertThat(again.put()).extracting(RemoteItem::key).containsExactly("bbbbbbbbbbb.mp4");
    }

    @Test
    @DisplayName("SRC-17: three videos that fail one after another end the reading")
    void threeFailuresInARowEndTheReading() throws Exception {
        write(
                "list",
                Stream.of("ccccccccccc", "ddddddddddd", "eeeeeeeeeee", "aaaaaaaaaaa")
                        .map(id -> Videos.entry(id, ""))
                        .collect(Collectors.joining("\n")));
        write("error", "ERROR: [youtube] c: Unable to extract uploader id");

        assertThatThrownBy(() -> client.read(source(Find.SEARCH, "films"), shelf))
                .hasMessageContaining("should be updated");
        assertThat(shelf.skipped()).hasSize(2);
        assertThat(calls()).contains("v=eeeeeeeeeee").doesNotContain("v=aaaaaaaaaaa");
    }

    @Test
    @DisplayName("SRC-16: half a list takes no videos away")
    void halfAListTakesNoVideosAway() throws Exception {
        write("list", Videos.entry("aaaaaaaaaaa", "") + "\n" + Videos.entry("bbbbbbbbbbb", ""));
        client.read(source(Find.CHANNEL, "@someone"), shelf);
        write("list", Videos.entry("aaaaaaaaaaa", ""));
        write("code", "1");
        ListedShelf again = shelf.next();

        client.read(source(Find.CHANNEL, "@someone"), again);

        assertThat(again.kept()).contains("aaaaaaaaaaa.mp4", "bbbbbbbbbbb.mp4");
        assertThat(again.skipped()).containsExactly("x");
    }

    @Test
    @DisplayName("SRC-16: a line without an end is not read to its end")
    void linesAreBounded() throws Exception {
        write(
                "list",
                Videos.entry("bbbbbbbbbbb", ",\"x\":\"%s\"".formatted("x".repeat(2 << 20)))
                        + "\n"
                        + Videos.entry("aaaaaaaaaaa", ""));

        client.read(source(Find.CHANNEL, "@someone"), shelf);

        assertThat(shelf.put()).extracting(RemoteItem::key).containsExactly("aaaaaaaaaaa.mp4");
    }

    @Test
    @DisplayName("SRC-16: past live streams and Shorts of a channel are on tabs of their own")
    void tabsOfAChannelAreRead() throws Exception {
        write("list", Videos.entry("aaaaaaaaaaa", ",\"live_status\":\"was_live\""));

        client.read(source(Find.CHANNEL, "https://www.youtube.com/@someone/streams"), shelf);

        assertThat(calls()).contains("https://www.youtube.com/@someone/streams");
        assertThat(calls()).doesNotContain("/videos");
        assertThat(shelf.put()).extracting(RemoteItem::key).containsExactly("aaaaaaaaaaa.mp4");
    }

    @Test
    void aListThatCannotBeHadIsAFailure() throws Exception {
        write("list", "");
        write("code", "1");

        assertThatThrownBy(() -> client.read(source(Find.CHANNEL, "@someone"), shelf))
                .isInstanceOf(IOException.class);
        assertThat(calls()).contains("https://www.youtube.com/@someone/videos");
    }

    @Test
    @DisplayName("SRC-19, H42: cookies are a file in the working folder only, and no argument")
    void cookiesAreAFile() throws Exception {
        Source source = source(Find.VIDEO, "aaaaaaaaaaa");
        secrets.put(source.id(), OnlineOrigin.YouTube.COOKIES, "# Netscape s3cret");

        client.read(source, shelf);

        assertThat(Files.readString(folder.resolve("cookies"))).contains("s3cret");
        assertThat(calls()).contains("--cookies cookies.txt").doesNotContain("s3cret");
        assertThat(folder.resolve("work")).isDirectoryNotContaining("glob:**cookies*");
    }

    @Test
    @DisplayName("SRC-16: a program that is missing, old or something else is told")
    void theStateOfTheProgramIsTold() throws Exception {
        String here = folder.resolve("yt-dlp").toString();

        assertThat(program.state()).isEqualTo(new YtDlpState.Ready("2026.02.21"));
        assertThat(program("", Videos.NOW).state()).isEqualTo(new YtDlpState.Ready("2026.02.21"));
        assertThat(program(here, Videos.NOW.plus(Duration.ofDays(90))).state())
                .isEqualTo(new YtDlpState.Old("2026.02.21"));
        assertThat(program(here + "-not", Videos.NOW).state()).isEqualTo(new YtDlpState.Missing());
        assertThat(program("/bin/echo", Videos.NOW).state()).isInstanceOf(YtDlpState.Broken.class);
        assertThat(program.update()).startsWith("yt-dlp is up to date");
        assertThatThrownBy(() -> program(here + "-not", Videos.NOW).update())
                .hasMessage("yt-dlp is not installed");
    }

    private String calls() throws IOException {
        return Files.readString(folder.resolve("calls"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Source source(Find find, String text) {
        var origin = new OnlineOrigin.YouTube(find, text, 50, 720);
        return new Source(new SourceId(1), new SourceSettings("x", origin, Duration.ZERO, true));
    }
}
