package tv.exstream.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.guide.ListedProgrammes;
import tv.exstream.guide.ListedProgrammes.Listed;
import tv.exstream.hls.PlayedHls;
import tv.exstream.library.sample.Films;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.process.SlowFfmpeg;
import tv.exstream.rendition.HouseMultiplex;
import tv.exstream.web.Recording;

/// A server that is killed in the middle of a fill, while somebody watches what is being made, and started again on the same data.
@EnabledOnOs(OS.LINUX)
class KilledServerTest {
    private static final String PLAYLIST = "/iptv/channel/1.m3u8";
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir private static Path folder;
    private static Product first;
    private static Recording before;
    private static List<Listed> guideBefore;
    private static List<ProcessHandle> childrenBefore;
    private static Product again;

    /// What a server that has just started takes for an answer, whatever is asked: loading classes on a busy machine.
    private static Duration beginning;

    private static Recording after;

    @BeforeAll
    static void killInTheMiddle() throws Exception {
        Films.encoded(folder.resolve("media/Film"));
        Product.Setup setup =
                Product.in(folder)
                        .showing(folder.resolve("media"))
                        .with("FFMPEG_PATH", SlowFfmpeg.in(folder).toString());
        first = setup.start();
        first.awaitOnAir(1);
        before = Recording.of(first.port(), "/iptv/channel/1.ts");
        Patience.until("the film is being made for the viewer", () -> filledSeconds(first) > 1);
        before.awaitLength(SECOND.multipliedBy(5));
        guideBefore = guide(first);
        // For a moment there is none, where one run goes on after another.
        childrenBefore =
                Patience.value(
                        "ffmpeg runs",
                        () -> Optional.of(first.children()).filter(those -> !those.isEmpty()));
        first.kill();
        again = setup.start();
        long asked = System.nanoTime();
        assertThat(again.get("/iptv/channels.m3u").statusCode()).isEqualTo(200);
        beginning = Duration.ofNanos(System.nanoTime() - asked);
        after = Recording.of(again.port(), "/iptv/channel/1.ts").awaitStart();
    }

    @AfterAll
    static void end() {
        before.close();
        after.close();
        again.close(); // before the first one, whose data folder it works in
        first.close();
    }

    private static double filledSeconds(Product product) {
        return product.json("/api/fills")
                .at("/running")
                .valueStream()
                .filter(fill -> fill.at("/urgency").asString().equals("VIEWER"))
                .filter(fill -> fill.at("/title").asString().equals("Lapwing"))
                .mapToDouble(fill -> fill.at("/mediaSeconds").asDouble())
                .max()
                .orElse(0);
    }

    private static List<Listed> guide(Product product) {
        return ListedProgrammes.of(product.get("/iptv/xmltv.xml").body());
    }

    @Test
    @DisplayName(
            "F17, STR-9: after a kill in the middle of a fill viewers come back to the same programme in one clean stream")
    void viewersComeBackToTheProgramme() {
        after.awaitLength(SECOND.multipliedBy(6));

        assertThat(before.hasEnded()).isTrue();
        assertThat(before.checker().complaints()).isEmpty();
        assertThat(after.firstByteAfter()).isLessThan(SECOND.multipliedBy(2).plus(beginning));
        assertThat(after.checker().complaints()).isEmpty();
        // Who joins has a whole chunk at once, and then nothing for nearly as long.
        after.assertNeverDry("what is watched after the kill");
        assertThat(again.json("/api/sessions").at("/sessions/0/pieces").asInt()).isPositive();
    }

    @Test
    @DisplayName("F17 after a kill no chunk is served that is not whole")
    void noTornChunkIsServed() {
        // More than twenty seconds, most of them from before the kill.
        Matcher last =
                Patience.value(
                        "six segments are listed",
                        () -> Optional.of(newest()).filter(name -> number(name) >= 5));
        long segments = number(last) + 1;
        var checker = new TsChecker();
        List<String> fetched = new ArrayList<>();
        for (long number = 0; number < segments; number++) {
            String path = last.group(1) + number + ".ts";
            HttpResponse<byte[]> segment = whole(path);
            fetched.add("from packet %d %s".formatted(checker.packets(), text(path, segment)));
            checker.accept(segment.body(), 0, segment.body().length);
        }
        checker.finish();
        assertThat(checker.complaints())
                .as("%s in %s of %s", fetched, folder, again.get("/api/now").body())
                .isEmpty();
        assertThat(segments).isGreaterThan(5);
    }

    /// Once nothing of it is bridged: behind a slate in the place of a copied clip less than a chunk may be missing (docs/adr/0012).
    private static HttpResponse<byte[]> whole(String path) {
        return Patience.value(
                path + " is stored",
                () ->
                        Optional.of(again.bytes(path))
                                .filter(
                                        answer ->
                                                !answer.headers()
                                                        .firstValue("Cache-Control")
                                                        .orElse("no-store")
                                                        .equals("no-store")));
    }

    /// What may be kept is stored as a whole; a slate is in what may not.
    private static String text(String path, HttpResponse<byte[]> segment) {
        return "%s %s at pts %d"
                .formatted(
                        path,
                        segment.headers().map().get("Cache-Control"),
                        TsChecker.check(segment.body()).firstPts(HouseMultiplex.VIDEO_PID));
    }

    private static Matcher newest() {
        String path = new PlayedHls(again, PLAYLIST).segments().getLast().path();
        Matcher name = Pattern.compile("(.*/)([0-9]+)\\.ts").matcher(path);
        assertThat(name.matches()).isTrue();
        return name;
    }

    private static long number(Matcher name) {
        return Long.parseLong(name.group(2));
    }

    @Test
    @DisplayName("F17 after a kill nothing is left of the old ffmpeg processes")
    void nothingIsLeftOfTheOldProcesses() {
        assertThat(childrenBefore).isNotEmpty();
        assertThat(childrenBefore).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    @DisplayName("F17, STR-15, STR-74: after a kill the same programmes are on at the same times")
    void theTimelineIsTheSame() {
        Instant later = guideBefore.getFirst().start().plus(Duration.ofHours(1));

        // A guide begins with the hour, which may be another one by now: its first programme is cut
        // there.
        List<Listed> uncut =
                guideBefore.stream().filter(each -> !each.start().isBefore(later)).toList();

        assertThat(uncut).isNotEmpty();
        assertThat(guide(again)).containsAll(uncut);
    }
}
