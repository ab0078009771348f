package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Conversion.Bars;
import tv.exstream.media.Conversion.Deinterlacing;
import tv.exstream.media.Conversion.Scaling;
import tv.exstream.media.Conversion.ToneMapping;
import tv.exstream.time.FrameRate;

class ProfileTest {
    private static final Profile USUAL = Profile.HD_720;

    @Test
    void theUsualProfileIsCalledWhatItWasBeforeThereWereSettings() {
        assertThat(USUAL.identity())
                .isEqualTo(
                        "VideoFormat[width=1280, height=720, rate=25/1, bitrateKbps=4000]"
                                + "|AudioFormat[sampleRate=48000, channels=2, bitrateKbps=192]");
        assertThat(USUAL).hasToString("1280x720@25/1");
    }

    @Test
    @DisplayName("FF-65: every setting makes other bytes, but for the number of threads")
    void everySettingMakesOtherBytes() {
        List<Profile> others =
                List.of(
                        coded(new VideoCoding(VideoCodec.HEVC, Preset.VERYFAST, 21, true, 8, 0)),
                        coded(new VideoCoding(VideoCodec.H264, Preset.FAST, 21, true, 8, 0)),
                        coded(new VideoCoding(VideoCodec.H264, Preset.VERYFAST, 22, true, 8, 0)),
                        coded(new VideoCoding(VideoCodec.H264, Preset.VERYFAST, 21, false, 8, 0)),
                        coded(new VideoCoding(VideoCodec.H264, Preset.VERYFAST, 21, true, 10, 0)),
                        converted(Scaling.CROP, Bars.KEEP, Deinterlacing.AUTO, ToneMapping.HABLE),
                        converted(Scaling.PAD, Bars.CUT, Deinterlacing.AUTO, ToneMapping.HABLE),
                        converted(Scaling.PAD, Bars.KEEP, Deinterlacing.NEVER, ToneMapping.HABLE),
                        converted(Scaling.PAD, Bars.KEEP, Deinterlacing.AUTO, ToneMapping.NONE),
                        heard(AudioCodec.AC3, Optional.empty(), Downmix.USUAL),
                        heard(AudioCodec.AAC, Optional.of(Loudness.USUAL), Downmix.USUAL),
                        heard(AudioCodec.AAC, Optional.of(quiet()), Downmix.USUAL),
                        heard(
                                AudioCodec.AAC,
                                Optional.empty(),
                                new Downmix(Downmix.Weights.FULL_LEVEL, true)),
                        USUAL);

        assertThat(others.stream().map(Profile::identity)).doesNotHaveDuplicates();
        assertThat(coded(new VideoCoding(VideoCodec.H264, Preset.VERYFAST, 21, true, 8, 3)))
                .extracting(Profile::identity)
                .isEqualTo(USUAL.identity());
    }

    @ParameterizedTest
    @CsvSource({
        "H264, 0, 8, 0, quality must be 1..51: 0",
        "H264, 52, 8, 0, quality must be 1..51: 52",
        "H264, 21, 9, 0, bitDepth must be 8 or 10: 9",
        "MPEG2, 21, 10, 0, bitDepth must be 8 in MPEG2: 10",
        "HEVC, 21, 10, 65, threads must be 0..64: 65",
    })
    void codingsThatDoNotExistAreRefused(
            VideoCodec codec, int quality, int bits, int threads, String reason) {
        assertThatThrownBy(() -> new VideoCoding(codec, Preset.FAST, quality, true, bits, threads))
                .hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "AAC, 3, 192, 'audio channels must be one of [1, 2, 6, 8] in AAC: 3'",
        "AC3, 8, 640, 'audio channels must be one of [1, 2, 6] in AC3: 8'",
        "MP2, 6, 384, 'audio channels must be one of [1, 2] in MP2: 6'",
        "AAC, 2, 641, audio bitrate must be 32..640 kbit/s: 641",
        "OPUS, 1, 257, audio bitrate must be 32..256 kbit/s: 257",
        "MP2, 1, 256, 'audio bitrate must be one of [32, 48, 56, 64, 80, 96, 112, 128, 160, 192] kbit/s in MP2: 256'",
    })
    void soundThatDoesNotExistIsRefused(AudioCodec codec, int channels, int kbps, String reason) {
        assertThatThrownBy(
                        () ->
                                new AudioFormat(
                                        48_000,
                                        channels,
                                        kbps,
                                        codec,
                                        Optional.empty(),
                                        Downmix.USUAL))
                .hasMessage(reason);
    }

    @Test
    void mpeg2HasItsOwnSizesAndRates() {
        VideoCoding mpeg2 = VideoCoding.of(VideoCodec.MPEG2);

        assertThatThrownBy(() -> sized(2_048, FrameRate.FPS_25, mpeg2))
                .hasMessage("size must be at most 1920x1152 in MPEG2: 2048x720");
        assertThatThrownBy(() -> sized(1_280, new FrameRate(15, 1), mpeg2))
                .hasMessageStartingWith("rate must be one of [24000/1001, 24/1, 25/1")
                .hasMessageEndingWith("in MPEG2: 15/1");
        assertThat(new Profile(sized(1_280, FrameRate.FPS_25, mpeg2), USUAL.audio()))
                .hasToString("1280x720@25/1 MPEG2");
    }

    @Test
    void whatIsMeasuredMakesSense() {
        assertThatThrownBy(() -> new Loudness(-50, -1, 7))
                .hasMessage("integratedLufs must be -40..-5: -50.0");
        assertThatThrownBy(() -> new MeasuredLoudness(Double.NEGATIVE_INFINITY, -1, 7, -30))
                .hasMessage("integratedLufs must be -99..0: -Infinity");
        assertThatThrownBy(() -> new Crop(0, 3, 720, 400))
                .hasMessage("crop must be even and at least 16x16: 720x400 at 0,3");
    }

    private static VideoFormat sized(int width, FrameRate rate, VideoCoding coding) {
        return new VideoFormat(width, 720, rate, 4_000, coding, Conversion.USUAL);
    }

    private static Profile coded(VideoCoding coding) {
        return new Profile(sized(1_280, FrameRate.FPS_25, coding), USUAL.audio());
    }

    private static Profile converted(
            Scaling scaling, Bars bars, Deinterlacing deinterlacing, ToneMapping toneMapping) {
        var conversion = new Conversion(scaling, bars, deinterlacing, toneMapping);
        return new Profile(
                new VideoFormat(1_280, 720, FrameRate.FPS_25, 4_000, VideoCoding.USUAL, conversion),
                USUAL.audio());
    }

    private static Profile heard(AudioCodec codec, Optional<Loudness> loudness, Downmix downmix) {
        return new Profile(
                USUAL.video(), new AudioFormat(48_000, 2, 192, codec, loudness, downmix));
    }

    private static Loudness quiet() {
        return new Loudness(-23, -1, 7);
    }
}
