package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoBuilder;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.time.FrameRate;

class ProfileChoiceTest {
    private final List<MediaFile> files = new ArrayList<>();

    @Test
    void filesThatCanMostlyBeCopiedDecideTheFormat() {
        add(3, h264(1_920, 1_080, FrameRate.FPS_25));
        add(2, h264(1_280, 720, FrameRate.FILM));

        assertThat(ProfileChoice.of(files).video())
                .isEqualTo(new VideoFormat(1_920, 1_080, FrameRate.FPS_25, 8_000));
    }

    @Test
    void halfIsNotMost() {
        add(2, h264(1_920, 1_080, FrameRate.FPS_25));
        add(2, h264(1_280, 720, FrameRate.FILM));

        assertThat(ProfileChoice.of(files)).isEqualTo(Profile.HD_720);
    }

    @Test
    void whatIsLargerThanFullHighDefinitionIsMadeSmaller() {
        add(3, h264(3_840, 2_160, FrameRate.FPS_25));

        assertThat(ProfileChoice.of(files)).isEqualTo(Profile.HD_720);
    }

    @Test
    void whatMustBeEncodedAnywayDecidesNothing() {
        VideoStream hevc =
                VideoBuilder.video().codec("hevc", "Main", 40).sized(1_920, 1_080).build();
        add(5, hevc);
        add(1, h264(1_280, 720, FrameRate.FILM));

        assertThat(ProfileChoice.of(files)).isEqualTo(Profile.HD_720);
    }

    @Test
    void songsAndOddRatesAndOddSizesDecideNothing() {
        files.add(item("song").video().file());
        add(1, h264(853, 479, FrameRate.FPS_25));
        add(1, h264(1_280, 720, new FrameRate(120, 1)));

        assertThat(ProfileChoice.of(files)).isEqualTo(Profile.HD_720);
    }

    @Test
    void fastPicturesGetMoreBits() {
        add(1, h264(1_280, 720, new FrameRate(50, 1)));

        assertThat(ProfileChoice.of(files).video().bitrateKbps()).isEqualTo(6_000);
    }

    @Test
    void anEmptyChannelIsOrdinary() {
        assertThat(ProfileChoice.of(List.of())).isEqualTo(Profile.HD_720);
    }

    private void add(int count, VideoStream picture) {
        files.addAll(Collections.nCopies(count, item("x").video(picture).file()));
    }

    private static VideoStream h264(int width, int height, FrameRate rate) {
        return VideoBuilder.video()
                .codec("h264", "High", 40)
                .sized(width, height)
                .rate(rate)
                .build();
    }
}
