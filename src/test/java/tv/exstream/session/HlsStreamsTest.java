package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.hls.CatchUp;
import tv.exstream.hls.MediaPlaylist;
import tv.exstream.hls.Segment;
import tv.exstream.hls.SegmentId;
import tv.exstream.hls.Variant;
import tv.exstream.media.MediaItem;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

@Timeout(60)
class HlsStreamsTest {

    private static final ViewerDetails SAFARI =
            new ViewerDetails("10.0.0.9", "Safari", ViewerKind.HLS);

    private final Studio studio = new Studio();
    private final HlsStreams streams =
            new HlsStreams(studio.parts(), () -> hours(24), studio.door());

    @Test
    void theSegmentsOfAPlaylistAreOneCleanStream() throws Exception {
        MediaItem alien = studio.prepared("alien", seconds(30));
        studio.airInTurn(minutes(3), alien);
        studio.ticker.advance(minutes(1));
        var stream = new ByteArrayOutputStream();

        for (Segment segment : playlist().segments()) {
            stream.writeBytes(streams.segment(studio.channel, segment.id()).bytes());
        }

        assertThat(TsChecker.check(stream.toByteArray()).complaints()).isEmpty();
        assertThat(playlist().segments()).hasSize(7);
    }

    @Test
    void whatTheStoreHasIsImmutableAndTheSameEveryTime() throws Exception {
        studio.airInTurn(minutes(3), studio.prepared("alien", seconds(30)));
        SegmentId number = playlist().segments().get(1).id();

        SegmentBody first = streams.segment(studio.channel, number);
        SegmentBody again =
                new HlsStreams(studio.parts(), () -> hours(24), studio.door())
                        .segment(studio.channel, number);

        assertThat(first.isImmutable()).isTrue();
        assertThat(again.bytes()).isEqualTo(first.bytes());
    }

    @Test
    void aSegmentIsReadOnceHoweverManyAskForIt() throws Exception {
        studio.airInTurn(minutes(3), studio.prepared("alien", seconds(30)));
        SegmentId number = playlist().segments().get(1).id();
        var reads = new AtomicInteger();
        studio.stock.onRead(_ -> reads.incrementAndGet());

        for (int n = 0; n < 100; n++) {
            streams.segment(studio.channel, number);
        }

        assertThat(reads.get()).isEqualTo(2);
    }

    @Test
    void theCacheOfSegmentsIsBounded() throws Exception {
        studio.airInTurn(minutes(30), studio.large("alien", minutes(2)));
        studio.ticker.advance(minutes(29));
        long last = playlist().segments().getFirst().id().number();
        long first = last - 300;
        for (long number = first; number < last; number++) {
            streams.segment(studio.channel, new SegmentId.Regular(number));
        }
        var reads = new AtomicInteger();
        studio.stock.onRead(_ -> reads.incrementAndGet());

        streams.segment(studio.channel, new SegmentId.Regular(last - 1));
        assertThat(reads.get()).isZero();
        streams.segment(studio.channel, new SegmentId.Regular(first));
        assertThat(reads.get()).isPositive();
    }

    @Test
    void whatIsMissingIsWaitedForAShortWhile() throws Exception {
        MediaItem alien = studio.unprepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.orders.onFirst(
                _ -> studio.ticker.after(Duration.ofMillis(800), () -> studio.fill(alien, 0, 300)));
        studio.ticker.runFreely();

        SegmentBody segment = streams.segment(studio.channel, atNoon());

        assertThat(segment.isImmutable()).isTrue();
        assertThat(studio.ticker.nanos()).isEqualTo(Duration.ofMillis(800).toNanos());
    }

    @Test
    void whatDoesNotComeIsASlateThatNobodyMayKeep() throws Exception {
        studio.air(studio.unprepared("alien", minutes(1)), Duration.ZERO);
        studio.ticker.runFreely();

        SegmentBody segment = streams.segment(studio.channel, atNoon());

        assertThat(segment.isImmutable()).isFalse();
        assertThat(TsChecker.check(segment.bytes()).complaints()).isEmpty();
        assertThat(studio.ticker.nanos()).isEqualTo(HlsSegments.PATIENCE.toNanos());
    }

    @Test
    @DisplayName("F12 a chunk that turns out to be damaged is bridged in the segment")
    void aDamagedChunkIsBridged() throws Exception {
        MediaItem alien = studio.prepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.ticker.runFreely();
        studio.stock.onRead(
                chunk -> {
                    studio.stock.onRead(_ -> {});
                    studio.stock.forget(studio.key(alien), chunk.startFrame());
                    throw new ProblemException(Problem.MEDIA_UNREADABLE, "damaged");
                });

        SegmentBody segment = streams.segment(studio.channel, atNoon());

        assertThat(segment.isImmutable()).isFalse();
        assertThat(TsChecker.check(segment.bytes()).complaints()).isEmpty();
    }

    @Test
    void whoPlaysThePastGetsTheSegmentsThatWereOn() throws Exception {
        studio.airInTurn(minutes(30), studio.prepared("alien", seconds(30)));
        studio.ticker.advance(minutes(10));
        List<Segment> live = playlist().segments();

        studio.ticker.advance(minutes(15));
        CatchUp catchUp = streams.catchUp(studio.channel, Past.since(Studio.NOON.plus(minutes(9))));
        studio.ticker.advance(minutes(1));

        assertThat(playlist(catchUp).segments()).isEqualTo(live);
        assertThat(streams.viewers()).extracting(HlsViewer::shift).containsExactly(minutes(16));
    }

    @Test
    void whatThereIsToChooseFromInThePastIsThatOfThePast() throws Exception {
        studio.airInTurn(minutes(3), studio.prepared("alien", seconds(30)));
        studio.air(studio.unprepared("later", minutes(10)), minutes(3));
        studio.ticker.advance(minutes(5));
        CatchUp catchUp =
                streams.catchUp(studio.channel, Past.since(Studio.NOON.plus(seconds(70))));

        String past =
                streams.variants(
                                studio.channel,
                                Optional.of(catchUp),
                                _ -> new Variant.Place("5.m3u8"))
                        .toM3u8();

        assertThat(past).contains("CODECS=");
        assertThat(studio.orders.requests()).as("nothing is made for nobody").isEmpty();
        String live =
                streams.variants(studio.channel, Optional.empty(), _ -> new Variant.Place("5.m3u8"))
                        .toM3u8();
        assertThat(live).isNotEqualTo(past);
        assertThat(studio.orders.requests()).isNotEmpty();
    }

    @Test
    void thePastIsOneCleanStreamToo() throws Exception {
        studio.airInTurn(minutes(3), studio.prepared("alien", seconds(30)));
        studio.ticker.advance(minutes(2));
        CatchUp catchUp =
                streams.catchUp(studio.channel, Past.since(Studio.NOON.plus(seconds(70))));
        var stream = new ByteArrayOutputStream();

        for (Segment segment : playlist(catchUp).segments()) {
            SegmentBody body = streams.segment(studio.channel, segment.id());
            assertThat(body.isImmutable()).isTrue();
            stream.writeBytes(body.bytes());
        }

        assertThat(TsChecker.check(stream.toByteArray()).complaints()).isEmpty();
    }

    @Test
    void whatIsMissingInThePastIsWaitedForAShortWhile() throws Exception {
        MediaItem alien = studio.unprepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.ticker.advance(minutes(2));
        studio.orders.onFirst(
                _ -> studio.ticker.after(Duration.ofMillis(800), () -> studio.fill(alien, 0, 300)));
        studio.ticker.runFreely();

        CatchUp catchUp = streams.catchUp(studio.channel, Past.since(Studio.NOON.plus(seconds(5))));

        assertThat(catchUp.asked()).isEqualTo(Studio.NOON.plus(minutes(2)).plusMillis(800));
        assertThat(catchUp.opening().startFrame()).isEqualTo(catchUp.wantedFrame() - 25);
    }

    @Test
    void whatDoesNotComeBeginsAtOnceAfterThat() throws Exception {
        studio.air(studio.unprepared("alien", minutes(1)), Duration.ZERO);
        studio.ticker.advance(minutes(2));
        studio.ticker.runFreely();

        CatchUp catchUp = streams.catchUp(studio.channel, Past.since(Studio.NOON.plus(seconds(5))));

        assertThat(catchUp.opening().startFrame()).isEqualTo(catchUp.wantedFrame());
        assertThat(playlist(catchUp).segments()).hasSize(2);
    }

    @Test
    void aSecondThatIsStillToComeIsThePresent() throws Exception {
        studio.airInTurn(minutes(3), studio.prepared("alien", seconds(30)));

        CatchUp catchUp = streams.catchUp(studio.channel, Past.since(Studio.NOON.plus(hours(1))));

        assertThat(catchUp).isEqualTo(streams.catchUp(studio.channel, Past.since(Studio.NOON)));
    }

    @Test
    void whatIsTooLongAgoOrStillToComeIsRefused() {
        long number = atNoon().number();
        assertRefused(
                () -> streams.catchUp(studio.channel, Past.since(Studio.NOON.minus(hours(25)))));
        assertRefused(() -> streams.segment(studio.channel, new SegmentId.Regular(number + 20)));
        assertRefused(() -> streams.segment(studio.channel, new SegmentId.Regular(-1)));
        assertRefused(
                () -> streams.segment(studio.channel, new SegmentId.Opening(number, 25 * 60)));
    }

    @Test
    void aPlayerCountsUntilThreeTargetDurationsAfterItsLastPlaylist() {
        studio.airInTurn(minutes(3), studio.prepared("alien", seconds(30)));
        playlist();
        playlist();

        studio.ticker.advance(seconds(24));
        assertThat(streams.viewers())
                .containsExactly(
                        new HlsViewer(
                                1,
                                studio.channel,
                                SAFARI,
                                Duration.ZERO,
                                Studio.NOON,
                                WatchState.ACTIVE));
        studio.ticker.advance(seconds(1));
        assertThat(streams.viewers()).isEmpty();
    }

    @Test
    void aPlayerThatWasShownOutGetsNoPlaylistOfThePastEither() throws Exception {
        studio.airInTurn(minutes(3), studio.prepared("alien", seconds(30)));
        studio.ticker.advance(minutes(2));
        CatchUp past = streams.catchUp(studio.channel, Past.since(Studio.NOON.plusSeconds(30)));
        playlist();
        playlist(past);
        assertThat(streams.viewers()).hasSize(2);

        assertThat(studio.door().showOut(studio.channel.id(), HlsAudience.Wanted.ALL, "bedtime"))
                .isEqualTo(2);

        for (ThrowingCallable asking :
                List.<ThrowingCallable>of(this::playlist, () -> playlist(past))) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(asking)
                    .extracting(ProblemException::problem)
                    .isEqualTo(Problem.VIEWER_ENDED);
        }
        assertThat(streams.viewersAndIdle()).isEmpty();
    }

    @Test
    void whatAPlayerNeedsNextStaysUrgentWhileItIsThere() {
        studio.air(studio.prepared("alien", minutes(1)), Duration.ZERO);
        studio.air(studio.unprepared("brazil", minutes(1)), minutes(1));
        studio.ticker.advance(seconds(20));
        playlist();
        assertThat(studio.orders.requests()).isEmpty();

        studio.ticker.advance(seconds(15));
        streams.sweep();

        assertThat(studio.orders.requests()).hasSize(1);
    }

    @Test
    @DisplayName(
            "SS-10, SS-11: ours: what a player is given depends on the time alone and not on who"
                    + " else watches or has left, and all of it is there")
    void whatAPlayerIsGivenDependsOnTheTimeAlone() throws Exception {
        studio.airInTurn(minutes(10), studio.prepared("alien", seconds(30)));
        playlist();
        studio.ticker.advance(minutes(5));
        streams.sweep();
        List<Segment> alone = playlist().segments();
        var others = new HlsStreams(studio.parts(), () -> hours(24), studio.door());
        for (int n = 0; n < 20; n++) {
            others.playlist(studio.channel, new ViewerDetails("10.0.1." + n, "x", ViewerKind.HLS));
        }

        assertThat(others.playlist(studio.channel, SAFARI).segments()).isEqualTo(alone);
        for (Segment segment : alone) {
            assertThat(others.segment(studio.channel, segment.id()).isImmutable()).isTrue();
        }
    }

    @Test
    void playlistsGoOnOverTheHour() {
        studio.airInTurn(minutes(90), studio.prepared("alien", seconds(30)));
        studio.ticker.advance(minutes(59));

        for (int second = 0; second < 120; second++) {
            studio.ticker.advance(seconds(1));
            assertThat(playlist().segments()).hasSize(7);
        }
    }

    private MediaPlaylist playlist() {
        return streams.playlist(studio.channel, SAFARI);
    }

    private MediaPlaylist playlist(CatchUp catchUp) {
        return streams.playlist(studio.channel, catchUp, SAFARI);
    }

    private SegmentId.Regular atNoon() {
        return new SegmentId.Regular(
                Duration.between(studio.channel.epoch(), Studio.NOON).toSeconds() / 4);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.OUTSIDE_TIMELINE);
    }
}
