package tv.exstream.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Conversion;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.overlay.Watermark.Spot;
import tv.exstream.playout.Airing;

class MarkSightsTest {
    private static final Airing FILM = airing(1).build();

    @Test
    @DisplayName("FF-70: sizes are parts of the frame's width, not of the picture's own")
    void sizesArePartsOfTheFrame() {
        assertThat(width(overlay(spot(Size.Width.SMALL, 0, 0, false), wide()))).isEqualTo(64);
        assertThat(width(overlay(spot(Size.Width.MEDIUM, 0, 0, false), wide()))).isEqualTo(128);
        assertThat(width(overlay(spot(Size.Width.LARGE, 0, 0, false), wide()))).isEqualTo(256);
        assertThat(width(overlay(spot(new Size.Width(1), 0, 0, false), wide()))).isEqualTo(12);
        assertThat(width(overlay(spot(new Size.Actual(), 0, 0, false), wide()))).isZero();
    }

    @Test
    void marginsAreTakenOffAllSides() {
        assertThat(overlay(spot(Size.Width.SMALL, 5, 10, false), wide()).area())
                .isEqualTo(new Overlay.Area(64, 72, 1_152, 576, Position.TOP_LEFT));
    }

    @Test
    @DisplayName("FF-70: a mark within the picture keeps off the bars beside it")
    void aMarkWithinThePictureKeepsOffTheBars() {
        assertThat(overlay(spot(Size.Width.SMALL, 0, 0, true), old()).area())
                .isEqualTo(new Overlay.Area(160, 0, 960, 720, Position.TOP_LEFT));
        assertThat(overlay(spot(Size.Width.SMALL, 0, 0, true), cinema()).area())
                .isEqualTo(new Overlay.Area(0, 88, 1_280, 544, Position.TOP_LEFT));
        assertThat(overlay(spot(Size.Width.SMALL, 0, 0, false), cinema()).area())
                .isEqualTo(new Overlay.Area(0, 0, 1_280, 720, Position.TOP_LEFT));
    }

    @Test
    void aPictureThatFillsTheFrameHasNoBarsToKeepOff() {
        VideoFormat usual = Profile.HD_720.video();
        Conversion conversion =
                new Conversion(
                        Conversion.Scaling.CROP,
                        Conversion.USUAL.bars(),
                        Conversion.USUAL.deinterlacing(),
                        Conversion.USUAL.toneMapping());
        var house =
                new VideoFormat(
                        usual.width(),
                        usual.height(),
                        usual.rate(),
                        usual.bitrateKbps(),
                        usual.coding(),
                        conversion);
        var mark =
                new Marking.Mark(
                        new Watermark(
                                "",
                                spot(Size.Width.SMALL, 0, 0, true),
                                50,
                                false,
                                new Timing.Permanent()),
                        "digest");

        Overlay overlay = new MarkPlaces(house, old().picture()).overlay(mark, Optional.empty());

        assertThat(overlay.area()).isEqualTo(new Overlay.Area(0, 0, 1_280, 720, Position.TOP_LEFT));
    }

    @ParameterizedTest
    @CsvSource({
        "TOP_LEFT,-1,-1",
        "TOP,0,-1",
        "TOP_RIGHT,1,-1",
        "LEFT,-1,0",
        "CENTER,0,0",
        "RIGHT,1,0",
        "BOTTOM_LEFT,-1,1",
        "BOTTOM,0,1",
        "BOTTOM_RIGHT,1,1"
    })
    void positionsAreNineInThreeRows(Position position, int horizontal, int vertical) {
        assertThat(position.horizontal()).isEqualTo(horizontal);
        assertThat(position.vertical()).isEqualTo(vertical);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsValue() {
        assertThatThrownBy(() -> new Size.Width(0)).hasMessage("width must be 1..100 percent: 0");
        assertThatThrownBy(() -> spot(Size.Width.SMALL, 51, 0, false))
                .hasMessage("horizontal margin must be 0..50 percent: 51");
        assertThatThrownBy(
                        () ->
                                new Timing.Intermittent(
                                        Duration.ofSeconds(20), Duration.ofSeconds(21)))
                .hasMessage("length must be 2 s up to every: 21 s");
        assertThatThrownBy(
                        () -> new Timing.Intermittent(Duration.ofSeconds(9), Duration.ofSeconds(5)))
                .hasMessage("every must be 10 s to 24 h: 9 s");
    }

    private static Overlay overlay(Spot spot, MediaFile file) {
        var mark =
                new Marking.Mark(
                        new Watermark("", spot, 50, false, new Timing.Permanent()), "digest");
        List<Overlay> sights =
                new MarkSights(channel(5).build(), FILM, file, Sequel.unknown(FILM))
                        .of(List.of(mark));
        assertThat(sights).hasSize(1);
        Overlay overlay = sights.getFirst();
        assertThat(overlay.opacity()).isEqualTo(50);
        assertThat(overlay.visible()).isEqualTo(Optional.empty());
        return overlay;
    }

    private static int width(Overlay overlay) {
        return overlay.content() instanceof Overlay.Picture(String _, int width) ? width : -1;
    }

    private static Spot spot(Size size, int horizontal, int vertical, boolean inside) {
        return new Spot(Position.TOP_LEFT, size, horizontal, vertical, inside);
    }

    private static MediaFile wide() {
        return file(1_920, 1_080, 1, 1);
    }

    private static MediaFile old() {
        return file(720, 576, 16, 15);
    }

    private static MediaFile cinema() {
        return file(1_920, 816, 1, 1);
    }

    private static MediaFile file(int width, int height, int over, int under) {
        VideoStream usual = item("film").build().file().picture().orElseThrow();
        return item("film")
                .video(
                        new VideoStream(
                                usual.index(),
                                usual.codec(),
                                usual.profile(),
                                usual.level(),
                                width,
                                height,
                                new VideoStream.Ratio(over, under),
                                usual.rate(),
                                usual.start(),
                                usual.pixelFormat(),
                                usual.scan(),
                                usual.range(),
                                usual.rotation(),
                                usual.reorderFrames(),
                                false))
                .build()
                .file();
    }
}
