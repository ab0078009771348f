package tv.exstream.dvb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.dvb.DisplaySet.PageState;

class DisplaySetTest {
    private static final Screen HD = new Screen(1_280, 720);
    private static final Caption DOTS =
            Caption.of(0x102, 0x204, Bitmap.of(3, new byte[] {0, 15, 0, 1, 1, 1}));

    private static final String BLACKS =
            "005f008080ff 015f108080db 025f108080b7 035f10808092 045f1080806e 055f10808049 065f10808025";

    private static final String GREYS =
            "075f10808000 085f2b808000 095f46808000 0a5f62808000 0b5f7d808000 0c5f98808000 "
                    + "0d5fb4808000 0e5fcf808000 0f5feb808000";

    private final ShownScreen screen = new ShownScreen();

    @Test
    void aSetIsSegmentsInTheOrderOfTheStandard() {
        ByteBuffer set = new DisplaySet(HD, PageState.MODE_CHANGE, 5, 8).payload(Optional.of(DOTS));

        assertThat(hex(set))
                .isEqualTo(
                        String.join(
                                        "",
                                        "2000",
                                        "0f14 0001 0005 07 04ff 02cf",
                                        "0f10 0001 0008 08 5b 00ff 0102 0204",
                                        "0f11 0001 0010 00 5f 0003 0002 4b 00 00 03 0000 0000 f000",
                                        "0f12 0001 0062 00 5f",
                                        BLACKS,
                                        GREYS,
                                        "0f13 0001 0012 0000 51 0006 0005",
                                        "11 0cf0c000 f0",
                                        "11 111000 f0",
                                        "0f80 0001 0000",
                                        "ff")
                                .replace(" ", ""));
    }

    @Test
    void onAStandardScreenItSaysNothingOfTheScreen() {
        screen.accept(
                new DisplaySet(new Screen(720, 576), PageState.MODE_CHANGE, 0, 5)
                        .payload(Optional.of(DOTS)));

        assertThat(screen.segments()).containsExactly("10", "11", "12", "13", "80");
        assertThat(screen.place()).isEqualTo("258,516");
    }

    @Test
    void nothingIsShownByAPageWithoutRegions() {
        screen.accept(new DisplaySet(HD, PageState.MODE_CHANGE, 0, 5).payload(Optional.of(DOTS)));
        screen.accept(new DisplaySet(HD, PageState.NORMAL_CASE, 1, 5).payload(Optional.empty()));

        assertThat(screen.shown()).isEmpty();
        assertThat(screen.segments()).containsExactly("14", "10", "80");
        assertThat(screen.size()).isEqualTo("1280x720");
    }

    @Test
    void coloursGoFromUnseenOverBlackToWhite() {
        screen.accept(new DisplaySet(HD, PageState.MODE_CHANGE, 0, 5).payload(Optional.of(DOTS)));

        assertThat(screen.palette()).hasSize(16);
        assertThat(screen.palette().get(0)).isEqualTo(List.of(0, 128, 128, 255));
        assertThat(screen.palette().get(7)).isEqualTo(List.of(16, 128, 128, 0));
        assertThat(screen.palette().get(15)).isEqualTo(List.of(235, 128, 128, 0));
    }

    @Test
    void whatThePaletteHasIsNearestToItself() {
        assertThat(Palette.nearest(0, 0)).isZero();
        assertThat(Palette.nearest(17, 0)).isZero();
        assertThat(Palette.nearest(128, 0)).isEqualTo(4);
        assertThat(Palette.nearest(255, 0)).isEqualTo(7);
        assertThat(Palette.nearest(255, 128)).isEqualTo(11);
        assertThat(Palette.nearest(255, 255)).isEqualTo(15);
    }

    @Test
    void whatDoesNotFitItsFieldsIsRefused() {
        assertThatThrownBy(() -> new DisplaySet(HD, PageState.MODE_CHANGE, 16, 5))
                .hasMessageContaining("version must be 0..15");
        assertThatThrownBy(() -> new DisplaySet(HD, PageState.MODE_CHANGE, 1, 256))
                .hasMessageContaining("256");
        assertThatThrownBy(() -> new Screen(0, 576)).hasMessageContaining("0x576");
        assertThatThrownBy(() -> Bitmap.of(3, new byte[4])).hasMessageContaining("whole rows of 3");
    }

    private static String hex(ByteBuffer bytes) {
        byte[] all = new byte[bytes.remaining()];
        bytes.duplicate().get(all);
        return HexFormat.of().formatHex(all);
    }
}
