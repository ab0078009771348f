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
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.ffmpeg.Machine;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.playout.Playout;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.ChannelTimeline;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceBytes;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Splicer;
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
        fills = new RealFills(folder.resolve("store"), new Machine(folder.resolve("processes")));
    }

    @AfterEach
    void close() throws Exception {
        fills.close();
        fills.machine.close();
    }

    @Test
    void anEncodedItemGoesOnWithItsExactFrameAfterABreak() throws Exception {
        MediaItem film = item("film-to-encode.mp4", ENCODED);
        inParts();
        prepare(film);

        assertThat(fills.index(film).chunks())
                .extracting(chunk -> chunk.startFrame() + "+" + chunk.frames())
                .containsSequence("100+50", "137+13", "150+50", "200+50", "211+39", "250+50");
        assertShown(film);
    }

    @Test
    void aCopiedItemGoesOnWithItsExactFrameAfterABreak() throws Exception {
        MediaItem film = item("film-to-copy.mp4", COPIED);
        inParts();
        prepare(film);

        assertThat(fills.index(film).chunks())
                .extracting(chunk -> chunk.startFrame() + "+" + chunk.frames())
                .containsSequence("120+40", "137+23", "160+40", "200+40", "211+29", "240+40");
        assertShown(film);
    }

    @Test
    void whoWaitsIsShownAnInPointFromItsExactFrame() throws Exception {
        MediaItem film = item("film-to-copy.mp4", COPIED);
        airs(137, 300);
        PieceFinder finder = finder(film);

        while (finder.joining(20) instanceof Piece.Missing(Need need, _, _)) {
            fills.queue.request(need, Urgency.VIEWER);
            Thread.onSpinWait();
        }

        assertThat(finder.joining(20).startFrame()).isZero();
        fills.await(film, index -> index.isOver(300));
        assertThat(Clips.numbers(played(finder))).isEqualTo(frames(137, 300));
    }

    /// Two breaks of part of the same item, and a part that shows only a stretch inside one GOP.
    private void inParts() {
        airs(0, 137);
        airs(0, 31);
        airs(137, 211);
        airs(211, 223);
        airs(0, 50);
        airs(211, 300);
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
                LONGEST,
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

    private void assertShown(MediaItem film) throws Exception {
        byte[] stream = played(finder(film));
        TsChecker.assertClean(stream);
        List<Integer> numbers = Clips.numbers(stream);
        int frame = 0;
        List<Integer> off = new ArrayList<>();
        for (Airing airing : airings) {
            int first = (int) FrameRate.FPS_25.frameAt(airing.inPoint());
            int last = (int) FrameRate.FPS_25.frameAt(airing.outPoint()) - 1;
            // Where a cut repeats a picture, it takes the next ones' place.
            int shown = 0;
            while (frame + shown < numbers.size()
                    && numbers.get(frame + shown) == first + shown
                    && first + shown <= last) {
                shown++;
            }
            off.add(last + 1 - first - shown);
            frame = next(numbers, frame + shown, last + 1 - first - shown);
        }
        assertThat(off).as("frames not shown of each part").allMatch(missing -> missing <= REPEATED);
    }
}
