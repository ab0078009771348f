package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.hls.Segment;
import tv.exstream.hls.SegmentId;
import tv.exstream.hls.SegmentPlan;
import tv.exstream.media.MediaItem;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.rendition.LiveTime;
import tv.exstream.rendition.Piece;
import tv.exstream.time.Lengths;

@Timeout(60)
class HlsBridgeTest {
    private final Studio studio = new Studio();
    private final HlsBridge bridge = new HlsBridge(studio.timelines(), studio.stock, studio.orders);

    @Test
    @DisplayName(
            "F01: after four seconds of slates players of HLS get the fallback, and then what is"
                    + " on")
    void fillerBridgesALongOutage() {
        MediaItem news = outage();
        MediaItem loop = studio.prepared("loop", seconds(10));
        studio.fallsBackOn(loop);

        assertThat(shown(16)).containsOnly(key(news, 16));
        assertThat(shown(20)).containsOnly("slate");
        assertThat(shown(24)).containsOnly(studio.key(loop).hex());
        assertThat(shown(44)).containsOnly(studio.key(loop).hex());
        assertThat(shown(52)).containsOnly(key(news, 52));
    }

    @Test
    void fillerGoesOnFromSegmentToSegmentAndBeginsAgain() {
        outage();
        studio.fallsBackOn(studio.prepared("loop", seconds(10)));

        List<Long> starts =
                List.of(24L, 28L, 32L, 36L).stream()
                        .flatMap(second -> over(second).pieces().stream())
                        .map(piece -> ((Piece.Stored) piece).chunk().startFrame())
                        .toList();

        for (int n = 1; n < starts.size(); n++) {
            assertThat(starts.get(n)).isEqualTo((starts.get(n - 1) + 50) % 250);
        }
    }

    @Test
    void whatIsSentIsACleanStream() throws Exception {
        outage();
        studio.fallsBackOn(studio.prepared("loop", seconds(10)));
        studio.ticker.advance(minutes(1));
        var streams = new HlsStreams(studio.parts(), () -> Lengths.hours(24), studio.door());
        var stream = new ByteArrayOutputStream();

        for (long second = 8; second < 60; second += 4) {
            SegmentId id = segment(second).id();
            stream.writeBytes(streams.segment(studio.channel, id).bytes());
        }

        assertThat(TsChecker.check(stream.toByteArray()).complaints()).isEmpty();
    }

    @Test
    void fillerThatIsNotThereIsAskedForAndSlatesGoOn() {
        outage();
        MediaItem loop = studio.unprepared("loop", seconds(10));
        studio.fallsBackOn(loop);

        assertThat(shown(28)).containsOnly("slate");
        assertThat(studio.orders.requests()).contains(studio.request(loop));
    }

    @Test
    void withoutAFallbackThereAreSlates() {
        outage();

        assertThat(over(28)).isEqualTo(segment(28));
    }

    @Test
    void nothingScheduledIsNoReasonForFiller() {
        studio.air(studio.prepared("alien", seconds(10)), Duration.ZERO);
        studio.fallsBackOn(studio.prepared("loop", seconds(10)));

        assertThat(shown(28)).containsOnly("slate");
    }

    /// A source that gave nothing from 20 s to 50 s.
    private MediaItem outage() {
        MediaItem news = studio.live("news");
        studio.air(news, Duration.ZERO, minutes(2));
        studio.receive(news, Duration.ZERO, seconds(20));
        studio.receive(news, seconds(50), seconds(100));
        return news;
    }

    private String key(MediaItem news, long second) {
        var time = new LiveTime(Studio.PROFILE.video().rate());
        long part = time.part(Studio.liveFrame(seconds(second)));
        return studio.request(news).ofPart(part).key().hex();
    }

    /// What is in the segment of this long after noon.
    private List<String> shown(long second) {
        return over(second).pieces().stream()
                .map(piece -> piece instanceof Piece.Stored stored ? stored.key().hex() : "slate")
                .toList();
    }

    private Segment over(long second) {
        return bridge.over(studio.channel, segment(second));
    }

    private Segment segment(long second) {
        Instant t = Studio.NOON.plusSeconds(second);
        var plan = new SegmentPlan(studio.timelines().load(studio.channel, t));
        return plan.segment(new SegmentId.Regular(plan.numberAt(t)));
    }
}
