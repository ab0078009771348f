package tv.exstream.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.SlateReason;

class ScreenTest {
    private static final Channel NEWS = ChannelBuilder.channel("5.1").named("News").build();

    @ParameterizedTest
    @EnumSource
    @DisplayName("STR-90: screens nobody chose are white text on #1a1a2e in silence, at volume 0.3")
    void screensThatNobodyChoseAreWhiteTextOnDarkBlue(SlateReason reason) {
        Screen screen = Look.USUAL.screen(reason);

        assertThat(screen.visual()).isEqualTo(new Visual.Text("#1a1a2e"));
        assertThat(screen.sound()).isEqualTo(new Accompaniment.Silent());
        assertThat(screen.volume()).isEqualTo(0.3);
        assertThat(screen.words().colour()).isEqualTo("#ffffff");
        assertThat(screen.words().title()).isEqualTo(reason.headline());
    }

    @Test
    @DisplayName(
            "STR-92: a screen says 'Channel N: name'; whatever is about a channel is left out for any")
    void aScreenSaysWhichChannelItIs() {
        Words words = Look.USUAL.screen(SlateReason.OFF_AIR).words();

        assertThat(words.on(Facts.of(NEWS)).channel()).isEqualTo("Channel 5.1: News");
        assertThat(words.on(Facts.NONE).channel()).isEmpty();
        assertThat(words.on(Facts.NONE).title()).isEqualTo("Off air");
        assertThat(words.isEmpty()).isFalse();
        assertThat(new Words("", " ", "{name}", "", "", 48, "#000000").on(Facts.NONE).isEmpty())
                .isTrue();
    }

    @Test
    void whatComesAfterAGapIsToldWhereItIsKnown() {
        var words = new Words("Next: {next}", "at {at}", "{name}", "", "", 48, "#ffffff");

        Facts news = Facts.of(NEWS);
        Words told = words.on(news.coming(Optional.of(new Coming("{name}", LocalTime.of(7, 5)))));
        Words untold = words.on(news);

        assertThat(words.tellsWhatComes()).isTrue();
        assertThat(told.title()).isEqualTo("Next: {name}");
        assertThat(told.subtitle()).isEqualTo("at 07:05");
        assertThat(untold.title() + untold.subtitle()).isEmpty();
        assertThat(untold.channel()).isEqualTo("News");
        assertThat(Words.titled("{time}").tellsWhatComes()).isFalse();
    }

    @Test
    @DisplayName("STR-92: the code is read where something is wrong, the clock where it goes on")
    void theCodeAndTheClockAreLeftOutWhereTheyAreNotKnown() {
        Words words =
                new Look(new Visual.Slate(), new Accompaniment.Silent(), 0.3, true, true)
                        .screen(SlateReason.TECHNICAL_DIFFICULTIES)
                        .words();

        Words plain = words.on(Facts.of(NEWS));
        Words wrong = words.on(Facts.of(NEWS).code(Optional.of("E2")));
        Words noon = words.on(Facts.of(NEWS).at(LocalTime.of(12, 0)));

        assertThat(plain.code() + plain.clock()).isEmpty();
        assertThat(wrong.code() + wrong.clock()).isEqualTo("E2");
        assertThat(noon.code() + noon.clock()).isEqualTo("12:00:00");
    }

    @Test
    void onlyTextsWithTheTimeOfDayAreOfTheTime() {
        var words = new Words("{name}", "now {time}", "", "{code}", "{clock}", 48, "#ffffff");

        assertThat(words.tellsTheTime()).isTrue();
        assertThat(words.ofTheTime())
                .isEqualTo(new Words("", "now {time}", "", "", "{clock}", 48, "#ffffff"));
        assertThat(Words.titled("{next} {at}").tellsTheTime()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{title}", "{left}", "{nmae}"})
    void whatAScreenCannotTellIsRefusedButReadWhereItIsKept(String text) {
        Words kept = Words.titled("off {nmae}");

        assertThat(kept.on(Facts.of(NEWS)).title()).isEqualTo("off {nmae}");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Words.titled(text).requireKnown(Words.OF_SCREEN))
                .withMessage(
                        "words may have {number}, {name}, {next}, {at}, {time}, {clock}, {code}: "
                                + text);
    }

    @Test
    void aLongNameDoesNotMakeWordsThatAreRefused() {
        Channel wordy = ChannelBuilder.channel("5").named("ü".repeat(200)).build();

        Words words = Words.titled("{name}{name}").on(Facts.of(wordy));

        assertThat(words.title()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aVolumeIsAShareOfFullScale(double volume) {
        Screen screen = Look.USUAL.screen(SlateReason.TUNING);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> new Screen(screen.visual(), screen.sound(), volume, screen.words()))
                .withMessage("volume must be 0..1: " + volume);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#1234567", "#12345g", "'#000000':x=1"})
    void aColourHasSixDigits(String colour) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new Visual.Text(colour))
                .withMessage("background must be a colour like #1a1a2e: " + colour);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new Words("", "", "", "", "", 48, colour))
                .withMessage("colour must be a colour like #1a1a2e: " + colour);
    }

    @Test
    void wordsAreFewAndOfASizeThatFits() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new Words("", "", "", "x".repeat(201), "", 48, "#ffffff"))
                .withMessage("code must have at most 200 characters: 201");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new Words("", "", "", "", "", 15, "#ffffff"))
                .withMessage("size must be 16..300: 15");
    }

    @Test
    void allScreensCannotShowThePictureOfOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Look(
                                        new Visual.Picture(),
                                        new Accompaniment.Silent(),
                                        0.3,
                                        false,
                                        false));
    }
}
