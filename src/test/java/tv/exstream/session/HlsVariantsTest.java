package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.channel.Alternative;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Formats;
import tv.exstream.hls.CatchUp;
import tv.exstream.hls.MediaPlaylist;
import tv.exstream.hls.Segment;
import tv.exstream.hls.SegmentId;
import tv.exstream.hls.Variant;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;
import tv.exstream.time.FrameRate;

/// A channel that has a smaller format besides its main one.
@Timeout(60)
class HlsVariantsTest {
    private static final ViewerDetails PHONE =
            new ViewerDetails("10.0.0.9", "Phone", ViewerKind.HLS);

    private static final Alternative MOBILE =
            new Alternative(
                    "mobile",
                    new Profile(
                            new VideoFormat(160, 90, FrameRate.FPS_25, 200),
                            new AudioFormat(48_000, 1, 48)));

    private final Studio studio =
            new Studio(Studio.NOON, channel(5).with(Studio.PROFILE, MOBILE).build());
    private final HlsStreams streams =
            new HlsStreams(studio.parts(), () -> hours(24), studio.door());
    private final Channel main = studio.channel;
    private final Channel mobile = main.variants().getLast();

    @Test
    @DisplayName("every house format is listed, the main one first, each with its size")
    void everyFormatIsListed() {
        MediaItem alien = studio.prepared("alien", seconds(30));
        studio.fill(mobile, alien);
        studio.airInTurn(minutes(3), alien);

        String text = streams.variants(main, Optional.empty(), HlsVariantsTest::place).toM3u8();

        assertThat(text.lines().filter(line -> !line.startsWith("#")))
                .containsExactly("main", "mobile");
        assertThat(text.lines().filter(line -> line.startsWith("#EXT-X-STREAM-INF")))
                .hasSize(2)
                .anyMatch(line -> line.contains("BANDWIDTH=597840") && line.contains("320x180"))
                .anyMatch(line -> line.contains("BANDWIDTH=262880") && line.contains("160x90"));
    }

    @Test
    @DisplayName("who changes between formats at every segment receives one clean stream")
    void whoChangesAllTheTimeReceivesOneCleanStream() throws Exception {
        MediaItem alien = studio.prepared("alien", seconds(31));
        MediaItem brazil = studio.prepared("brazil", seconds(17));
        studio.fill(mobile, alien);
        studio.fill(mobile, brazil);
        studio.airInTurn(minutes(4), alien, brazil);
        var stream = new ByteArrayOutputStream();
        long first = atNoon();

        for (long number = first; number < first + 40; number++) {
            Channel variant = number % 2 == 0 ? main : mobile;
            studio.ticker.advance(seconds(4));
            SegmentBody body = streams.segment(variant, new SegmentId.Regular(number));
            assertThat(body.isImmutable()).isTrue();
            stream.writeBytes(body.bytes());
        }

        assertThat(TsChecker.check(stream.toByteArray()).complaints()).isEmpty();
    }

    @Test
    void onlyWhatIsWatchedIsMadeUrgent() {
        studio.air(studio.unprepared("alien", minutes(3)), Duration.ZERO);

        streams.playlist(main, PHONE);

        assertThat(studio.orders.requests())
                .extracting(RenditionRequest::profile)
                .containsOnly(main.profile());
        streams.playlist(mobile, PHONE);
        streams.sweep();
        assertThat(studio.orders.requests().getLast().profile()).isEqualTo(mobile.profile());
        assertThat(streams.viewers()).as("it is one viewer still").hasSize(1);
    }

    @Test
    @DisplayName(
            "who asks for subtitles goes on watching the format of the pictures, and nothing else"
                    + " is made urgent")
    void whoAsksForSubtitlesWatchesTheFormatOfThePictures() {
        studio.air(studio.unprepared("alien", minutes(3)), Duration.ZERO);
        streams.playlist(mobile, PHONE);

        MediaPlaylist words = streams.along(main, Optional.empty());
        streams.sweep();

        assertThat(words.segments()).hasSizeGreaterThan(1);
        assertThat(streams.viewers()).extracting(HlsViewer::channel).containsExactly(mobile);
        assertThat(studio.orders.requests())
                .extracting(RenditionRequest::profile)
                .containsOnly(mobile.profile());
    }

    @Test
    void whoAsksWhatThereIsHasAllOfItMadeSoon() {
        studio.airInTurn(minutes(3), studio.prepared("alien", seconds(30)));

        streams.variants(main, Optional.empty(), HlsVariantsTest::place);

        assertThat(studio.orders.requests())
                .extracting(RenditionRequest::profile)
                .containsOnly(mobile.profile());
        assertThat(studio.orders.urgencies()).containsOnly(Urgency.SOON);
    }

    @Test
    @DisplayName(
            "what is not prepared yet in one format is shown as the main one has it, and kept by"
                    + " nobody")
    void whatIsMissingIsShownInTheMainFormat() throws Exception {
        studio.airInTurn(minutes(3), studio.prepared("alien", seconds(30)));
        studio.ticker.runFreely();
        var id = new SegmentId.Regular(atNoon() + 1);

        SegmentBody bridged = streams.segment(mobile, id);

        assertThat(bridged.isImmutable()).isFalse();
        assertThat(bridged.bytes()).isEqualTo(streams.segment(main, id).bytes());
        assertThat(streams.segment(main, id).isImmutable()).isTrue();
    }

    @Test
    @DisplayName(
            "where each format has something that the other lacks, all of it is shown, and a slate"
                    + " only where both lack it")
    void whatEachFormatHasIsShown() throws Exception {
        MediaItem alien = studio.unprepared("alien", minutes(3));
        studio.air(alien, Duration.ZERO);
        studio.fill(alien, 150, 200);
        studio.fill(mobile, alien, 100, 150);
        studio.fill(mobile, alien, 200, 250);
        studio.ticker.runFreely();

        SegmentBody second = streams.segment(mobile, new SegmentId.Regular(atNoon() + 1));
        SegmentBody third = streams.segment(mobile, new SegmentId.Regular(atNoon() + 2));

        assertThat(second.isImmutable()).isFalse();
        assertThat(seen(second)).containsExactly("alien");
        assertThat(seen(third)).containsExactly("alien", "slate");
        assertThat(TsChecker.check(second.bytes()).complaints()).isEmpty();
    }

    /// What is seen one after another in a segment.
    private List<String> seen(SegmentBody segment) {
        int before = studio.screen.frames() == 0 ? 0 : studio.screen.story().size();
        studio.screen.accept(new Slice(SharedPackets.of(segment.bytes())));
        return studio.screen.story().stream()
                .skip(before)
                .map(each -> each.replaceAll("[: ].*", ""))
                .distinct()
                .toList();
    }

    @Test
    @DisplayName("a live source is received once: every format shows what the main one has")
    void aLiveSourceIsShownInTheMainFormat() throws Exception {
        MediaItem source = studio.live("source");
        studio.receive(source, Duration.ZERO, seconds(40));
        studio.air(source, Duration.ZERO, minutes(3));
        studio.ticker.advance(seconds(10));
        var id = new SegmentId.Regular(atNoon() + 1);

        SegmentBody small = streams.segment(mobile, id);
        streams.playlist(mobile, PHONE);

        assertThat(small.isImmutable()).isTrue();
        assertThat(small.bytes()).isEqualTo(streams.segment(main, id).bytes());
        assertThat(studio.orders.requests())
                .extracting(RenditionRequest::profile)
                .containsOnly(main.formats().main());
    }

    @Test
    @DisplayName("once the main format is another one, every format shows live sources in that")
    void aLiveSourceIsShownInTheMainFormatThatThereIsNow() {
        studio.air(studio.live("source"), Duration.ZERO, minutes(3));
        streams.playlist(mobile, PHONE);
        Profile larger =
                new Profile(
                        new VideoFormat(640, 360, FrameRate.FPS_25, 900), Studio.PROFILE.audio());
        Channel changed = main.with(new Formats(larger, List.of(MOBILE)));

        streams.playlist(changed.variants().getLast(), PHONE);

        assertThat(studio.orders.requests().getLast().profile()).isEqualTo(larger);
    }

    @Test
    void thePastBeginsAtTheSamePlaceInEveryFormat() throws Exception {
        MediaItem alien = studio.prepared("alien", seconds(30));
        studio.fill(mobile, alien);
        studio.airInTurn(minutes(5), alien);
        studio.ticker.advance(minutes(4));

        CatchUp catchUp = streams.catchUp(main, Past.since(Studio.NOON.plus(seconds(75))));

        MediaPlaylist wide = streams.playlist(main, catchUp, PHONE);
        MediaPlaylist narrow = streams.playlist(mobile, catchUp, PHONE);
        assertThat(narrow.segments())
                .extracting(Segment::id)
                .isEqualTo(wide.segments().stream().map(Segment::id).toList());
        assertThat(narrow.toM3u8("x/")).isEqualTo(wide.toM3u8("x/"));
    }

    private static Variant.Place place(Channel channel) {
        return new Variant.Place(channel.formats().name());
    }

    private static long atNoon() {
        return Duration.between(channel(5).build().epoch(), Studio.NOON).toSeconds() / 4;
    }
}
