package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.MeasuredGaps;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.library.sample.DecodedTimecodes;
import tv.exstream.library.sample.Films;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.process.SlowFfmpeg;
import tv.exstream.session.Watched;
import tv.exstream.store.FilledRenditions;

/// Things go wrong with films that people watch: files vanish, change and are cut, a disk is away, ffmpeg dies. Every stream goes on.
///
/// The machine encodes slowly, so films that must be encoded are being made all the time; those that are copied are there at once.
/// The tests are in the order in which things go wrong.
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsOnAirTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final List<String> PREPARED = List.of("Deleted", "Replaced", "Shortened");

    /// Those whose films are copied: what is prepared, and what is prepared on a disk.
    private static final int COPIED = PREPARED.size() + 1;

    private static final List<String> ENCODED =
            List.of("Killed", "Cut", "Missing", "Twice", "Unprepared");

    /// Some seconds of the end of a recording.
    private static final int TAIL = 2_000 * TsPacket.SIZE;

    @TempDir private static Path folder;
    private static Path media;
    private static Path disk;
    private static Path twice;
    private static Product product;
    private static final Map<String, Watched> watching = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        media = folder.resolve("media");
        disk = folder.resolve("disk");
        for (String name : PREPARED) {
            Films.copied(media.resolve(name));
        }
        for (String name : List.of("Killed", "Cut", "Missing")) {
            Films.encoded(media.resolve(name));
        }
        twice = Films.encoded(media.resolve("Twice"), "Lapwing (2010) - 1080p");
        Films.copied(disk.resolve("Prepared"));
        Films.encoded(disk.resolve("Unprepared"));
        product =
                Product.in(folder)
                        .showing(media, disk)
                        .with("FFMPEG_PATH", SlowFfmpeg.in(folder).toString())
                        .with("FFMPEG_PROCESSES", "10")
                        .with("RENDITIONS_LOOKAHEAD", "1m")
                        .start();
        product.awaitOnAir(9);
        addOtherFile();
        Patience.until("every channel shows its film", FaultsOnAirTest::isFilmEverywhere);
        watchWhatIsCopied();
    }

    /// In a folder that no channel shows: channels are made of those that are there first.
    private static void addOtherFile() throws Exception {
        Films.other(media.resolve("Smaller"), "Lapwing (2010) - 360p");
        product.scan();
    }

    private static void watchWhatIsCopied() {
        PREPARED.forEach(FaultsOnAirTest::watch);
        Watched _ = watch("Prepared");
        Patience.until(
                "every film that is copied is filled",
                () ->
                        FilledRenditions.count(product.data(), Films.FRAMES, Films.FRAMES * 2)
                                == COPIED);
    }

    @AfterAll
    static void end() {
        watching.values().forEach(Watched::close);
        product.close();
    }

    /// Where there is more than the film, it is shown after the other clips.
    private static boolean isFilmEverywhere() {
        return channels()
                .filter(channel -> ENCODED.contains(channel.at("/name").asString()))
                .allMatch(channel -> channel.at("/now/title").asString().equals("Lapwing"));
    }

    private static Stream<JsonNode> channels() {
        return product.json("/api/now").at("/channels").valueStream();
    }

    private static Watched watch(String name) {
        Watched watched = Watched.of(product, name);
        watching.put(name, watched);
        return watched;
    }

    @Test
    @Order(1)
    @DisplayName("F12: a film that is prepared plays on when its file is deleted, replaced or cut")
    void whatIsPreparedPlaysOnWithoutItsFile() throws Exception {
        List<Watched> watched = PREPARED.stream().map(watching::get).toList();

        Files.delete(film("Deleted"));
        Films.replace(film("Replaced"));
        cut(film("Shortened"));

        watched.forEach(Watched::awaitProgramme);
        assertThat(watched).allMatch(each -> each.difficulties() == 0);
    }

    @Test
    @Order(2)
    @DisplayName(
            "F09, SS-16, STR-4: when ffmpeg is killed while somebody waits for what it makes, another one goes on")
    void aKilledFfmpegIsFollowedByAnother() {
        Watched watched = watch("Killed").awaitProgramme();
        Patience.until("some seconds are ready", () -> secondsAhead("Killed") > 10);
        ProcessHandle ffmpeg = ffmpegFor("Killed").orElseThrow();

        ffmpeg.destroyForcibly();

        Patience.until("another one runs", () -> isReplaced(ffmpeg));
        watched.awaitProgramme();
        assertThat(watched.difficulties()).isZero();
    }

    /// How far the fill for the viewers of a channel is ahead of what is on. Fills of other films do not count: one that is
    /// copied, like the one that was replaced a moment ago, is soon far ahead.
    private static double secondsAhead(String name) {
        double filled =
                product.json("/api/fills")
                        .at("/running")
                        .valueStream()
                        .filter(fill -> fill.at("/urgency").asString().equals("VIEWER"))
                        .filter(fill -> fill.at("/title").asString().equals("Lapwing"))
                        .mapToDouble(fill -> fill.at("/mediaSeconds").asDouble())
                        .max()
                        .orElse(0);
        double shown =
                channels()
                        .filter(channel -> channel.at("/name").asString().equals(name))
                        .mapToDouble(channel -> channel.at("/picture/offsetSeconds").asDouble())
                        .sum();
        return filled - shown;
    }

    private static boolean isReplaced(ProcessHandle ffmpeg) {
        return ffmpegFor("Killed").filter(next -> next.pid() != ffmpeg.pid()).isPresent();
    }

    private static Optional<ProcessHandle> ffmpegFor(String channel) {
        return product.children().stream()
                .filter(ProcessHandle::isAlive)
                .filter(child -> commandLine(child).contains("/" + channel + "/Lapwing"))
                .findFirst();
    }

    /// Longer than what `ProcessHandle` tells.
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/%d/cmdline".formatted(process.pid())));
        } catch (IOException e) {
            return ""; // it has just ended
        }
    }

    @Test
    @Order(3)
    @DisplayName("F12: a film whose file is away is technical difficulties until the file is back")
    void aFilmThatIsAwayIsDifficultiesUntilItIsBack() throws Exception {
        Path film = film("Missing");
        Path away = folder.resolve("away.mkv");
        Files.move(film, away);

        Watched watched = watch("Missing").awaitDifficulties();

        assertThat(watched.recording().firstByteAfter()).isLessThan(SECOND.multipliedBy(2));
        assertThat(watched.lastError()).isEqualTo("the file is not there");
        assertThat(product.console()).contains(film.toString());
        Files.move(away, film);
        watched.awaitProgramme();
    }

    @Test
    @Order(4)
    @DisplayName(
            "F12: a film whose file is away is shown from another file of it, from where it is on")
    void aFilmThatIsAwayIsShownFromItsOtherFile() throws Exception {
        Path away = folder.resolve("twice-away.mkv");
        Files.move(twice, away);

        watch("Twice").awaitProgramme();

        // One of the short clips beside them shows the same picture.
        Patience.until(
                "another file is shown instead",
                () -> product.json("/api/fills").at("/replaced/0").isObject());
        Patience.until("the other file is shown", () -> clip("Twice") == Films.replacement());
        JsonNode replaced = product.json("/api/fills").at("/replaced/0");
        assertThat(replaced.at("/file").asString()).isEqualTo("Lapwing (2010) - 1080p.mkv");
        assertThat(replaced.at("/other").asString()).isEqualTo("Lapwing (2010) - 360p.mkv");
        assertThat(replaced.at("/because").asString()).isEqualTo("the file is not there");
        Files.move(away, twice);
        Patience.until(
                "it is noticed that the file is back",
                () -> !product.json("/api/fills").at("/replaced/0/readableAgain").isNull());
    }

    @Test
    @Order(5)
    @DisplayName(
            "F12, F18, H15: while a disk is away or its folder is empty what is prepared plays, the rest is technical difficulties, and nothing is forgotten")
    void whileADiskIsAwayNothingIsForgotten() throws Exception {
        Watched prepared = watching.get("Prepared");
        Path away = Files.move(disk, folder.resolve("unmounted"));

        Watched unprepared = watch("Unprepared").awaitDifficulties();
        product.scan();
        Files.createDirectory(disk);
        product.scan();
        prepared.awaitProgramme();

        assertThat(prepared.difficulties()).isZero();
        Files.delete(disk);
        Files.move(away, disk);
        unprepared.awaitProgramme();
    }

    @Test
    @Order(6)
    @DisplayName(
            "F12: a file that is cut while a fill reads it is technical difficulties from there on")
    void aFileThatIsCutDuringAFillIsDifficultiesFromThereOn() throws Exception {
        Watched watched = watch("Cut").awaitProgramme();

        cut(film("Cut"));

        watched.awaitDifficulties();
        // Where much was made ahead, a scan has found meanwhile what the file is now.
        assertThat(watched.lastError())
                .isIn(
                        "the file has changed since it was scanned",
                        "what could be shown of the file ended before its time");
    }

    @Test
    @Order(7)
    @DisplayName("F12: after a scan a film that was replaced is the new one")
    void afterAScanAReplacedFilmIsTheNewOne() {
        product.scan();

        Patience.until("the new film is shown", () -> clip("Replaced") == Films.replacement());
    }

    /// The number of the clip that the newest picture shows.
    private static int clip(String name) throws IOException, InterruptedException {
        byte[] packets = watching.get(name).recording().packets();
        int from = Math.max(0, packets.length - TAIL);
        Path tail =
                Files.write(
                        folder.resolve("tail.ts"),
                        Arrays.copyOfRange(packets, from, packets.length));
        return DecodedTimecodes.shown(tail, 1).getLast().reading().orElseThrow().clip();
    }

    @Test
    @Order(8)
    @DisplayName(
            "F21: whoever watches a channel that is given another number goes on watching, with those who find it there")
    void aChannelThatIsGivenAnotherNumberIsWatchedOn() {
        Watched before = watching.get("Shortened");
        HttpRequest.Builder change =
                HttpRequest.newBuilder(product.url("/api/channels/" + before.number()))
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString("{\"number\": \"77\"}"));
        assertThat(product.send(change, BodyHandlers.ofString()).statusCode()).isEqualTo(200);

        Watched after = Watched.of(product, "Shortened");
        watching.put("Renumbered", after);
        after.awaitProgramme();

        assertThat(after.number()).isEqualTo("77");
        assertThat(before.recording().hasEnded()).isFalse();
        assertThat(product.get("/iptv/channel/%s.ts".formatted(before.number())).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(9)
    @DisplayName("F09, F12, F18: nobody who watches runs dry, whatever goes wrong")
    void everyStreamWentOnWithoutABreak() {
        assertThat(watching).hasSize(PREPARED.size() + 7);
        watching.forEach(
                (name, watched) -> {
                    assertThat(watched.recording().checker().complaints()).as(name).isEmpty();
                    watched.recording().assertNeverDry(name);
                    Duration gap = watched.recording().largestGap().length();
                    MeasuredGaps.note(fault(name), name, gap);
                    // Viewers are three seconds ahead, which are used up before a slate is shown.
                    assertThat(gap).as(name).isLessThan(SECOND.multipliedBy(3));
                    assertThat(watched.recording().hasEnded()).as(name).isFalse();
                });
        assertThat(product.json("/api/health/live").at("/status").asString()).isEqualTo("UP");
    }

    private static String fault(String channel) {
        return switch (channel) {
            case "Killed" -> "F09";
            case "Prepared", "Unprepared" -> "F18";
            case "Renumbered" -> "F21";
            default -> "F12";
        };
    }

    private static Path film(String channel) throws IOException {
        try (Stream<Path> files = Files.list(media.resolve(channel))) {
            return files.max(Comparator.comparing(FaultsOnAirTest::size)).orElseThrow();
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    /// Leaves a twentieth of a file: some seconds of a film.
    private static void cut(Path file) throws IOException {
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.truncate(open.size() / 20);
        }
    }
}
