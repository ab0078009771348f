package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.VideoCodec;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;
import tv.exstream.mpegts.Codings;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.LivePlacing;
import tv.exstream.rendition.LiveTime;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.time.FrameRate;

class StreamCutterTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final long TEN_HOURS = 10 * 3_600 * TimeStamp.TICKS_PER_SECOND;

    private final LiveStream stream = new LiveStream();
    private final LiveTime time = new LiveTime(FrameRate.FPS_25);
    private final Recorder recorder = new Recorder();
    private final StreamCutter cutter = cutter(LiveStream.PROFILE);

    /// Places what is cut, two seconds later for every GOP that was sent.
    private final class Recorder implements StreamCutter.Sink {
        private final LivePlacing placing = new LivePlacing(time, 1);
        private final List<Gop> placed = new ArrayList<>();
        private Instant now = NOON;

        @Override
        public void gop(Gop gop) {
            placing.place(gop, now).ifPresent(placed::add);
        }

        @Override
        public void jumped() {
            placing.jumped();
        }
    }

    @Test
    void whatConformsIsCutAsItIs() {
        send(0, 10, 0);

        assertThat(cutter.defect()).isEmpty();
        assertThat(recorder.placed).hasSizeGreaterThanOrEqualTo(9);
        assertThat(recorder.placed).allMatch(gop -> gop.pictures().size() == 50);
        assertThat(recorder.placed).allMatch(gop -> !gop.sounds().isEmpty());
        assertSeamless();
        assertThat(cutter.reached90k()).isEqualTo(10 * LiveStream.GOP_90K - 3_600);
    }

    @Test
    @DisplayName("F05: a wrap of the time stamps is not seen")
    void aWrapIsNotSeen() {
        send(0, 10, TimeStamp.MODULUS - 5 * LiveStream.GOP_90K - 777);

        assertThat(recorder.placed).hasSizeGreaterThanOrEqualTo(9);
        assertSeamless();
    }

    @Test
    @DisplayName("F05: time stamps that jump 10 h ahead, and back, go on without a gap")
    void jumpsAreNotSeen() {
        send(0, 5, 0);
        send(5, 10, TEN_HOURS);
        send(10, 15, 0);
        send(0, 5, 12_345);

        assertThat(recorder.placed).hasSizeGreaterThanOrEqualTo(16);
        assertSeamless();
    }

    @Test
    @DisplayName("F05: 1 % of packets lost costs pictures, not the stream")
    void lossesCostPictures() {
        var random = new Random(5);
        for (int n = 0; n < 40; n++) {
            byte[] packets = stream.gop(n, 0);
            for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
                if (random.nextInt(100) > 0) {
                    cutter.accept(packets, at, TsPacket.SIZE);
                }
            }
            recorder.now = recorder.now.plusSeconds(2);
        }

        assertThat(recorder.placed.stream().mapToLong(Gop::frames).sum())
                .isGreaterThan(30 * LiveStream.GOP_FRAMES);
        assertMonotonic();
    }

    @Test
    @DisplayName("F05: streams with damaged bytes are cut as far as they go, and never backwards")
    void noDamageMakesItGoBack() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            for (int n = 0; n < 6; n++) {
                byte[] packets = stream.gop(n, 0);
                for (int hit = 0; hit < 1 + random.nextInt(30); hit++) {
                    packets[random.nextInt(packets.length)] = (byte) random.nextInt();
                }
                cutter.accept(packets, 0, packets.length);
                recorder.now = recorder.now.plusSeconds(2);
            }
        }

        assertMonotonic();
    }

    @Test
    @DisplayName("F06: another size is a defect from the key frame on that brings it")
    void anotherSizeMustBeEncoded() {
        send(0, 3, 0);
        assertThat(cutter.defect()).isEmpty();
        byte[] wide =
                new LiveStream(
                                new Profile(
                                        new VideoFormat(640, 360, FrameRate.FPS_25, 1_000),
                                        new AudioFormat(48_000, 2, 96)))
                        .gops(3, 5, 0);

        cutter.accept(wide, 0, wide.length);

        assertThat(cutter.defect()).contains("the size is 640x360");
    }

    @Test
    void otherSoundMustBeEncoded() {
        StreamCutter mono =
                cutter(new Profile(LiveStream.PROFILE.video(), new AudioFormat(48_000, 1, 96)));
        byte[] packets = stream.gops(0, 2, 0);

        mono.accept(packets, 0, packets.length);

        assertThat(mono.defect()).contains("its sound has 2 channels at 48000 Hz");
    }

    @Test
    @DisplayName("what a source says of languages, and sound beside its first, make no difference")
    void theFirstSoundOfSeveralIsTaken() {
        var several =
                new Profile(
                        LiveStream.PROFILE.video(),
                        LiveStream.PROFILE.audio(),
                        List.of(SoundTrack.in("de"), SoundTrack.in("fr")));
        byte[] packets = new LiveStream(several).gops(0, 3, 0);

        cutter.accept(packets, 0, packets.length);

        assertThat(cutter.defect()).isEmpty();
        Gop first = recorder.placed.getFirst();
        assertThat(first.sounds()).hasSizeBetween(93, 95).allMatch(sound -> sound.track() == 0);
        MediaItem source = MediaItemBuilder.item("live").build();
        assertThat(new RenditionRequest(source, LiveStream.PROFILE).tracks().arrange(first))
                .extracting(Gop::codings)
                .isEqualTo(Codings.USUAL);
        assertThat(new RenditionRequest(source, several).tracks().arrange(first).sounds())
                .hasSize(2 * first.sounds().size());
    }

    @Test
    void aSourceOfEightBitsIsNoHouseFormatOfTen() {
        VideoFormat video = LiveStream.PROFILE.video();
        var coding = new VideoCoding(VideoCodec.H264, VideoCoding.USUAL.preset(), 21, true, 10, 0);
        var deep =
                new Profile(
                        new VideoFormat(
                                video.width(),
                                video.height(),
                                video.rate(),
                                video.bitrateKbps(),
                                coding,
                                video.conversion()),
                        LiveStream.PROFILE.audio());
        byte[] packets = new LiveStream(LiveStream.PROFILE).gops(0, 3, 0);
        StreamCutter strict = cutter(deep);

        strict.accept(packets, 0, packets.length);

        assertThat(strict.defect())
                .contains("picture and sound are not H.264 of 8 bits and AAC, here or there");
    }

    private StreamCutter cutter(Profile house) {
        return new StreamCutter(
                house.video().rate(), 12, Optional.of(new HouseFit(house)), recorder);
    }

    private void send(long from, long to, long base90k) {
        for (long number = from; number < to; number++) {
            byte[] packets = stream.gop(number, base90k);
            cutter.accept(packets, 0, packets.length);
            recorder.now = recorder.now.plusSeconds(2);
        }
    }

    private void assertSeamless() {
        for (int n = 1; n < recorder.placed.size(); n++) {
            assertThat(recorder.placed.get(n).startFrame())
                    .as("gop %d", n)
                    .isEqualTo(recorder.placed.get(n - 1).endFrame());
        }
    }

    private void assertMonotonic() {
        for (int n = 1; n < recorder.placed.size(); n++) {
            assertThat(recorder.placed.get(n).startFrame())
                    .as("gop %d", n)
                    .isGreaterThanOrEqualTo(recorder.placed.get(n - 1).endFrame());
        }
    }
}
