package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.numbered;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.playout.Playout;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.ChannelTimeline;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.LiveReach;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceBytes;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Splicer;
import tv.exstream.rendition.Treated;
import tv.exstream.rendition.Urgency;
import tv.exstream.time.FrameRate;
import tv.exstream.time.TimeRange;

/// What is shown after a break in the middle of an item, when real files were prepared by the real ffmpeg: 25 frames a second, a key
/// frame every two seconds, and parts of the item that begin and end at any frame.
class InPointTest {
    private static final Instant EPOCH = Instant.parse("2027-03-01T12:00:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration FRAME = Duration.ofMillis(40);
    private static final String COPIED =
            "-c:v libx264 -preset veryfast -profile:v main -bf 2 -g 40 -keyint_min 40 -sc_threshold 0 -flags +cgop -pix_fmt yuv420p -c:a aac";
    private static final String ENCODED = "-c:v mpeg4 -q:v 3 -c:a aac";

    /// A cut may repeat up to so many frames before it.
    private static final int REPEATED = 3;

    @TempDir Path folder;
    private final List<Airing> airings = new ArrayList<>();
    private RealFills fills;
    private Instant end = EPOCH;

    @BeforeEach
    void open() {
        fills = new RealFills(folder);
    }

    @AfterEach
    void close() throws Exception {
        fills.close();
    }

    @Test
    void anEncodedItemGoesOnWithItsExactFrameAfterABreak() throws Exception {
        MediaItem film = item("film-to-encode.mp4", ENCODED);
        inParts();
        prepare(film);

        assertThat(fills.index(film).chunks())
                .extracting(Chunk::startFrame)
                .containsExactly(0L, 50L, 100L, 137L, 150L, 200L, 211L, 223L, 250L);
        assertShown(film);
    }

    @Test
    void aCopiedItemGoesOnWithItsExactFrameAfterABreak() throws Exception {
        MediaItem film = item("film-to-copy.mp4", COPIED);
        inParts();
        prepare(film);

        assertThat(fills.index(film).chunks())
                .extracting(Chunk::startFrame)
                .containsSequence(120L, 137L, 150L, 160L, 200L, 211L, 223L, 240L, 280L);
        assertShown(film);
    }

    @Test
    void anInPointAFrameOrTwoBeforeAKeyFrameIsNotShownLate() throws Exception {
        MediaItem film = item("film-to-encode.mp4", ENCODED);
        airs(0, 60);
        airs(199, 249);
        airs(248, 300);
        prepare(film);

        assertThat(fills.index(film).chunks())
                .extracting(Chunk::startFrame)
                .contains(199L, 200L, 248L, 250L);
        assertShown(film);
    }

    @Test
    void whoWaitsIsShownAnInPointFromItsExactFrame() throws Exception {
        MediaItem film = item("film-to-copy.mp4", COPIED);
        airs(137, 300);
        PieceFinder finder = finder(film);

        Patience.until(
                "whoever comes in a second late is shown it",
                () -> {
                    if (finder.joining(20) instanceof Piece.Missing(Need need, _, _)) {
                        fills.queue.request(need, Urgency.VIEWER);
                    }
                    return finder.joining(20) instanceof Piece.Stored;
                });
        assertThat(finder.at(0)).isInstanceOf(Piece.Stored.class);

        fills.await(film, index -> index.isOver(index.missingFrom(137)));
        assertThat(Clips.numbers(played(finder))).isEqualTo(frames(137, 300));
    }

    /// Breaks made of the item's own beginning, and a part that is only a stretch inside one GOP.
    private void inParts() {
        airs(0, 137);
        airs(0, 31);
        airs(137, 211);
        airs(211, 223);
        airs(0, 50);
        airs(223, 300);
    }

    private void airs(long from, long to) {
        Duration length = FRAME.multipliedBy(to - from);
        airings.add(
                AiringBuilder.airing(new MediaId(1))
                        .at(end)
                        .from(FRAME.multipliedBy(from))
                        .lasting(length)
                        .build());
        end = end.plus(length);
    }

    /// As [Lookout] does, a minute before the first airing.
    private void prepare(MediaItem film) {
        Instant before = EPOCH.minus(Duration.ofMinutes(1));
        Patience.until(
                "everything is prepared: " + fills.failure(film),
                () -> {
                    List<Need> needs =
                            airings.stream()
                                    .map(airing -> new Programme(airing, request(film)))
                                    .flatMap(each -> each.needs(fills.index(film), before).stream())
                                    .toList();
                    needs.forEach(need -> fills.queue.request(need, Urgency.SOON));
                    return needs.isEmpty();
                });
    }

    /// Every frame of every part at its time, without a slate and as one clean stream.
    private void assertShown(MediaItem film) {
        byte[] stream = played(finder(film));
        TsChecker.assertClean(stream);
        List<Integer> shown = Clips.numbers(stream, "fps=25,crop=iw:ih/9:0:0");

        int at = 0;
        for (Airing airing : airings) {
            int from = Math.toIntExact(FrameRate.FPS_25.frameAt(airing.inPoint()));
            int to = Math.toIntExact(FrameRate.FPS_25.frameAt(airing.outPoint()));
            assertThat(shown.subList(at, at + to - from - REPEATED))
                    .as("shown of frames %d..%d", from, to)
                    .isEqualTo(frames(from, to - REPEATED));
            at += to - from;
        }
        assertThat(shown).hasSize(at);
    }

    private byte[] played(PieceFinder finder) {
        var clock = finder.timeline().clock();
        var bytes = new PieceBytes(clock, new Splicer("In parts"), fills.renditions);
        var stream = new ByteArrayOutputStream();
        long last = clock.frameAtOrAfter(end);
        for (long at = 0; at < last; at = finder.at(at).endFrame()) {
            Piece piece = finder.at(at);
            assertThat(piece).as("at frame %d", at).isInstanceOf(Piece.Stored.class);
            stream.writeBytes(bytes.of((Piece.Stored) piece));
        }
        return stream.toByteArray();
    }

    private PieceFinder finder(MediaItem film) {
        var clock = new ChannelClock(EPOCH, FrameRate.FPS_25);
        var window = new TimeRange(EPOCH, end.plus(LONGEST));
        var timeline = new ChannelTimeline(clock, RealFills.PROFILE, new Playout(window, airings));
        return new PieceFinder(
                timeline,
                airing -> List.of(new Treated(airing, request(film))),
                fills.renditions,
                LiveReach.ofPresent(() -> EPOCH));
    }

    private static RenditionRequest request(MediaItem film) {
        return new RenditionRequest(film, RealFills.PROFILE);
    }

    private MediaItem item(String name, String options) {
        return fills.machine.item(clip(name, numbered("320x180", "25", 12), options));
    }

    private static List<Integer> frames(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
