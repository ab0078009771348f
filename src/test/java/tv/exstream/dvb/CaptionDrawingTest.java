package tv.exstream.dvb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionDrawingTest {
    private static final Screen HD = new Screen(1_280, 720);

    @BeforeAll
    static void thereMustBeLetters() {
        assumeTrue(hasLetters(), "this computer has no fonts that Java finds");
    }

    private static boolean hasLetters() {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts().length > 0;
        } catch (RuntimeException | LinkageError | InternalError _) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"1920,1080", "1280,720", "720,576", "640,360", "320,180", "608,1080", "333,187"})
    void wordsAreInTheLowerHalfInTheMiddleOfAnyScreen(int width, int height) {
        var screen = new Screen(width, height);

        Caption caption = drawn(screen, "Who is there?\nIt is me.");

        assertThat(caption.y()).isGreaterThan(height * 2 / 5).isEven();
        assertThat(caption.y() + caption.height()).isLessThan(height * 97 / 100);
        assertThat(caption.height()).isEven();
        int middle = caption.x() + caption.width() / 2;
        assertThat(middle).isBetween(width / 2 - 4, width / 2 + 4);
    }

    @Test
    void lettersAreWhiteWithABlackEdgeAndEverythingAroundIsUnseen() {
        ShownScreen.Region shown = shown(drawn(HD, "IIIII"));
        int[] count = new int[Palette.COLOURS];
        for (byte colour : shown.colours()) {
            count[colour]++;
        }

        assertThat(count[15]).as("white").isGreaterThan(100);
        assertThat(count[7]).as("black").isGreaterThan(100);
        assertThat(count[0]).as("unseen").isGreaterThan(100);
        for (int x = 0; x < shown.width(); x++) {
            assertThat(shown.colour(x, 0)).isZero();
        }
    }

    @Test
    void markedWordsLookOtherThanPlainOnes() {
        byte[] plain = shown(drawn(HD, "words")).colours();

        assertThat(shown(drawn(HD, "<i>words</i>")).colours()).isNotEqualTo(plain);
        assertThat(shown(drawn(HD, "<b>words</b>")).colours()).isNotEqualTo(plain);
        assertThat(drawn(HD, "<u>words</u>").height())
                .isGreaterThanOrEqualTo(drawn(HD, "words").height());
        assertThat(shown(drawn(HD, "w&#111;rds")).colours()).isEqualTo(plain);
    }

    @Test
    void aLongLineIsBrokenAndStaysOnTheScreen() {
        Caption line = drawn(HD, "x");
        Caption broken = drawn(HD, "many words that are said ".repeat(6));

        assertThat(broken.height()).isGreaterThan(2 * line.height());
        assertThat(broken.x()).isGreaterThan(HD.width() / 25);
        assertThat(broken.x() + broken.width()).isLessThan(HD.width() * 24 / 25);
    }

    @Test
    void severalCuesStandOneUponTheOther() {
        Caption both = new CaptionDrawing(HD).draw(List.of("above", "<i>below</i>")).orElseThrow();

        assertThat(both.height()).isGreaterThan(drawn(HD, "above").height() * 3 / 2);
    }

    @Test
    void whatHasNoRoomIsWrittenSmallerAndAtLastNotAtAll() {
        String ten = "one more line of words\n".repeat(10);

        assertThat(new CaptionDrawing(HD).draw(List.of(ten))).isPresent();
        assertThat(new CaptionDrawing(HD).draw(List.of(ten.repeat(4)))).isEmpty();
    }

    @Test
    void aSetOfTheLargestScreenFitsAPesPacket() {
        String most = "The quick brown fox jumps over the lazy dogs, again & again. ".repeat(6);

        Optional<Caption> caption =
                new CaptionDrawing(new Screen(1_920, 1_080)).draw(List.of(most));

        caption.ifPresent(
                each -> assertThat(each.bytes()).isLessThan(DisplaySet.MOST_OBJECT_BYTES));
    }

    @Test
    void wordsOfManyScriptsAreDrawn() {
        for (String text : List.of("Ünïcödé", "Привет", "שלום", "مرحبا", "你好", "¿?", "🙂")) {
            assertThat(drawn(HD, text).width()).as(text).isGreaterThan(10);
        }
    }

    private static Caption drawn(Screen screen, String text) {
        return new CaptionDrawing(screen).draw(List.of(text)).orElseThrow();
    }

    private static ShownScreen.Region shown(Caption caption) {
        var screen = new ShownScreen();
        screen.accept(
                new DisplaySet(HD, DisplaySet.PageState.MODE_CHANGE, 0, 5)
                        .payload(Optional.of(caption)));
        return screen.shown().orElseThrow();
    }
}
