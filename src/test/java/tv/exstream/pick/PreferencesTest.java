package tv.exstream.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.pick.Streams.languages;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.expression.Expression;
import tv.exstream.playout.Presentation;
import tv.exstream.subtitle.Track;

class PreferencesTest {
    private static final Preferences USUAL =
            Preferences.usual(languages("de", "en"), languages("de"), SubtitleMode.FORCED);

    private static final Preferences FRENCH =
            new Preferences(
                    AudioPreferences.PLAIN.withLanguages(languages("fr")),
                    SubtitlePreferences.PLAIN,
                    List.of(
                            new Rule(
                                    Expression.ALWAYS,
                                    Optional.of(Wanted.of("ja")),
                                    Optional.empty())));

    @Test
    void aChannelThatSaysNothingFollowsTheConfiguration() {
        assertThat(Preferences.PLAIN.completedBy(USUAL)).isEqualTo(USUAL);
    }

    @Test
    void aChannelFollowsTheConfigurationInWhatItDoesNotSay() {
        Preferences completed = FRENCH.completedBy(USUAL);

        assertThat(completed.audio().languages()).isEqualTo(languages("fra"));
        assertThat(completed.subtitles().languages()).isEqualTo(languages("deu"));
        assertThat(completed.subtitles().mode()).contains(SubtitleMode.FORCED);
        assertThat(completed.rules()).isEqualTo(FRENCH.rules());
    }

    @Test
    @DisplayName(
            "AU-13: what a place in the schedule asks for comes before what the channel prefers, and its rules")
    void whatAnAiringAsksForComesFirst() {
        Preferences asked =
                FRENCH.completedBy(USUAL)
                        .askedBy(new Presentation.Languages("es", "stereo", "English", "any"));

        assertThat(asked.audio().languages()).isEqualTo(languages("spa", "fra"));
        assertThat(asked.audio().title()).isEqualTo("stereo");
        assertThat(asked.subtitles().languages()).isEqualTo(languages("eng", "deu"));
        assertThat(asked.subtitles().mode()).contains(SubtitleMode.ANY);
        assertThat(asked.rules()).isEmpty();
    }

    @Test
    void anAiringThatAsksForNothingChangesNothing() {
        assertThat(FRENCH.askedBy(Presentation.Dress.PLAIN.languages())).isSameAs(FRENCH);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', none, NONE",
        "de, '', none, ANY",
        "de, '', forced, FORCED",
        "de, never, any, NONE",
        "'', only forced, none, FORCED",
        "'', gibberish, default, DEFAULT",
        "gibberish, '', none, NONE",
    })
    void theModeThatAnAiringAsksFor(
            String language, String mode, String channel, SubtitleMode expected) {
        Preferences own =
                Preferences.usual(List.of(), List.of(), SubtitleMode.parse(channel).orElseThrow());

        assertThat(
                        own.askedBy(new Presentation.Languages("x", "", language, mode))
                                .subtitles()
                                .mode())
                .contains(expected);
    }

    @Test
    void whatIsSentAsDvbSubtitlesIsTheChannelsOwnAndBounded() {
        List<Track> tracks =
                Stream.of("deu", "eng-sdh", "deu")
                        .map(each -> Track.parse(each).orElseThrow())
                        .toList();
        SubtitlePreferences sending = sending(tracks);
        Preferences own =
                new Preferences(AudioPreferences.PLAIN, sending, List.of())
                        .completedBy(Preferences.PLAIN);

        assertThat(own.subtitles().dvb()).containsExactly(tracks.get(0), tracks.get(1));
        assertThat(Preferences.PLAIN.subtitles().dvb()).isEmpty();
        assertThatThrownBy(
                        () ->
                                sending(
                                        Stream.of("deu", "eng", "fra", "ita", "spa")
                                                .map(each -> Track.parse(each).orElseThrow())
                                                .toList()))
                .hasMessage("dvb must be at most 4: 5");
    }

    private static SubtitlePreferences sending(List<Track> tracks) {
        SubtitlePreferences plain = SubtitlePreferences.PLAIN;
        return new SubtitlePreferences(
                plain.mode(),
                plain.languages(),
                plain.images(),
                false,
                false,
                false,
                plain.avoid(),
                plain.otherwise(),
                tracks);
    }

    @Test
    void preferencesAreBounded() {
        Rule rule = FRENCH.rules().getFirst();

        assertThatThrownBy(
                        () ->
                                new Preferences(
                                        AudioPreferences.PLAIN,
                                        SubtitlePreferences.PLAIN,
                                        Collections.nCopies(51, rule)))
                .hasMessage("rules must be at most 50: 51");
        assertThatThrownBy(() -> AudioPreferences.PLAIN.titled("x".repeat(201)))
                .hasMessage("title must have at most 200 characters: 201");
        assertThat(AudioPreferences.PLAIN.withLanguages(languages("de", "deu")).languages())
                .isEqualTo(languages("de"));
    }
}
