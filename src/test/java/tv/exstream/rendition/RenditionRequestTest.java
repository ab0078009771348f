package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.hd;
import static tv.exstream.media.MediaItemBuilder.item;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Conversion;
import tv.exstream.media.Conversion.Bars;
import tv.exstream.media.Conversion.Deinterlacing;
import tv.exstream.media.Conversion.Scaling;
import tv.exstream.media.Conversion.ToneMapping;
import tv.exstream.media.Crop;
import tv.exstream.media.Downmix;
import tv.exstream.media.Loudness;
import tv.exstream.media.MeasuredLoudness;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.time.FrameRate;

class RenditionRequestTest {
    private static final Crop CROP = new Crop(0, 90, 1_280, 540);

    private static final MediaItem PLAIN = item("alien").build();

    private static final MediaItem MEASURED =
            item("alien")
                    .video(hd().measured(Optional.of(CROP), Optional.empty()))
                    .audio(sound(2, Optional.of(new MeasuredLoudness(-20, -2, 8, -30))))
                    .build();

    @Test
    void aMeasurementNamesARenditionOnlyWhereItIsUsed() {
        assertThat(key(MEASURED, Profile.HD_720)).isEqualTo(key(PLAIN, Profile.HD_720));
        assertThat(key(MEASURED, loud())).isNotEqualTo(key(PLAIN, loud()));
        assertThat(key(MEASURED, cut())).isNotEqualTo(key(PLAIN, cut()));
    }

    @Test
    @DisplayName(
            "FF-34: a picture that is not what its file says is another rendition only where it is shown otherwise")
    void fieldsNameARenditionOnlyWhereTheFileSaysOtherwise() {
        MediaItem interlaced = seen(Scan.INTERLACED);

        assertThat(key(seen(Scan.PROGRESSIVE), Profile.HD_720))
                .isEqualTo(key(PLAIN, Profile.HD_720));
        assertThat(key(interlaced, Profile.HD_720)).isNotEqualTo(key(PLAIN, Profile.HD_720));
        assertThat(key(interlaced, converting(Bars.KEEP, Deinterlacing.NEVER)))
                .isEqualTo(key(PLAIN, converting(Bars.KEEP, Deinterlacing.NEVER)));
    }

    @Test
    void whatIsMixedIsNotOfTheLoudnessThatWasMeasured() {
        AudioFormat mono =
                new AudioFormat(
                        48_000,
                        1,
                        128,
                        AudioCodec.AAC,
                        Optional.of(Loudness.USUAL),
                        new Downmix(Downmix.Weights.NORMALISED, false));
        Profile mixed = new Profile(Profile.HD_720.video(), mono);

        assertThat(key(MEASURED, mixed)).isEqualTo(key(PLAIN, mixed));
    }

    @Test
    @DisplayName(
            "FF-84: loudness of more channels than are heard is made after mixing, in another rendition than before")
    void whatIsFoldedIsNotOfTheLoudnessThatWasMeasured() {
        Optional<MeasuredLoudness> known = Optional.of(new MeasuredLoudness(-20, -2, 8, -30));
        MediaItem surround = item("alien").audio(sound(6, Optional.empty())).build();

        assertThat(key(item("alien").audio(sound(6, known)).build(), loud()))
                .isEqualTo(key(surround, loud()))
                .isNotEqualTo(key(PLAIN, loud()));
        assertThat(key(surround, Profile.HD_720)).isEqualTo(key(PLAIN, Profile.HD_720));
    }

    private static AudioStream sound(int channels, Optional<MeasuredLoudness> loudness) {
        return new AudioStream(1, "aac", channels, 48_000, "eng", "", true, Set.of(), loudness);
    }

    @Test
    void whatMayNotBeCopiedIsAnotherRenditionWhereItCouldBe() {
        MediaItem conforming = item("alien").video(hd()).build();
        Profile larger =
                new Profile(
                        new VideoFormat(1_920, 1_080, FrameRate.FPS_25, 4_000),
                        Profile.HD_720.audio());

        assertThat(key(conforming, Profile.HD_720.encoded()))
                .isNotEqualTo(key(conforming, Profile.HD_720));
        assertThat(key(conforming, larger.encoded())).isEqualTo(key(conforming, larger));
    }

    private static MediaItem seen(Scan scan) {
        return item("alien").video(hd().measured(Optional.empty(), Optional.of(scan))).build();
    }

    private static String key(MediaItem item, Profile profile) {
        return new RenditionRequest(item, profile).key().hex();
    }

    private static Profile loud() {
        return new Profile(
                Profile.HD_720.video(),
                new AudioFormat(
                        48_000,
                        2,
                        192,
                        AudioCodec.AAC,
                        Optional.of(Loudness.USUAL),
                        Downmix.USUAL));
    }

    private static Profile cut() {
        return converting(Bars.CUT, Deinterlacing.AUTO);
    }

    private static Profile converting(Bars bars, Deinterlacing deinterlacing) {
        var conversion = new Conversion(Scaling.PAD, bars, deinterlacing, ToneMapping.HABLE);
        return new Profile(
                new VideoFormat(1_280, 720, FrameRate.FPS_25, 4_000, VideoCoding.USUAL, conversion),
                Profile.HD_720.audio());
    }
}
