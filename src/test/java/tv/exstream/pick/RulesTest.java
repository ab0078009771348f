package tv.exstream.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.pick.Streams.SATURDAY;
import static tv.exstream.pick.Streams.audio;
import static tv.exstream.pick.Streams.excluded;
import static tv.exstream.pick.Streams.film;
import static tv.exstream.pick.Streams.subtitles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.expression.Expression;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaItem;
import tv.exstream.media.SubtitleStream;
import tv.exstream.pick.Picked.Trial;
import tv.exstream.problem.ProblemException;

class RulesTest {
    private static final List<AudioStream> AUDIO =
            List.of(
                    audio(0, "ja", 2, "Some Title"),
                    audio(1, "eng", 2, "Riff Title*"),
                    audio(2, "eng", 6, "Movie Title"),
                    audio(3, "", 2, ""));

    private static final List<SubtitleStream> SUBTITLES =
            List.of(
                    subtitles(4, "eng", "subrip", ""),
                    subtitles(5, "eng", "subrip", ""),
                    subtitles(6, "en", "subrip", "Signs"),
                    subtitles(7, "en", "subrip", "Songs"),
                    subtitles(8, "en", "subrip", "!"),
                    subtitles(9, "jp", "subrip", ""));

    private static final MediaItem FILM = film(AUDIO, SUBTITLES);

    @DisplayName("AUD-1, AUD-2, AUD-5: a language, streams that do not say theirs, and patterns")
    @ParameterizedTest
    @CsvSource({"eng, 1", "en, 1", "und, 3", "en*, 1", "Japanese, 0", "jp, 0", "*, 1"})
    void aLanguage(String pattern, int stream) {
        assertThat(pick(heard(Wanted.of(pattern))).audio().stream()).hasValue(stream);
    }

    @Test
    @DisplayName("AUD-3: the first of several languages that is there")
    void severalLanguages() {
        assertThat(pick(heard(Wanted.of("en", "eng"))).audio().stream()).hasValue(1);
        assertThat(pick(heard(Wanted.of("de", "ja", "eng"))).audio().stream()).hasValue(0);
    }

    @Test
    @DisplayName(
            "AUD-4: a rule decides when all it wants is there, and shows no subtitles when it wants none")
    void theFirstRuleThatFindsAll() {
        Picked picked =
                pick(
                        new Rule(
                                Expression.ALWAYS,
                                Optional.of(Wanted.of("de")),
                                Optional.of(Wanted.of("eng"))),
                        heard(Wanted.of("eng")));

        assertThat(picked.audio().stream()).hasValue(1);
        assertThat(picked.subtitles().stream()).isEmpty();
        assertThat(picked.trials())
                .containsExactly(
                        new Trial(1, false, Reason.of(PickWord.RULE_FINDS_NO_SOUND)),
                        new Trial(2, true, Reason.of(PickWord.DECIDES)));
        assertThat(picked.audio().reason().english()).startsWith("rule 2: ");
        assertThat(excluded(picked.audio(), 0)).isEqualTo("language is not eng");
        assertThat(excluded(picked.subtitles(), 4)).isEqualTo("the rule wants none");
    }

    @DisplayName(
            "AUD-5: the code before a star is a language and not a beginning: es* is no Estonian")
    @ParameterizedTest
    @CsvSource({"es*, est, false", "es*, es-MX, true", "pt-*, pt-BR, true", "pt-*, por, false"})
    void theCodeBeforeAStar(String pattern, String tag, boolean heard) {
        MediaItem film = film(List.of(audio(1, "ger", 2, "*"), audio(2, tag, 2, "")), List.of());

        Picked picked = StreamPicker.pick(film, by(heard(Wanted.of(pattern))), SATURDAY);

        assertThat(picked.audio().stream()).hasValue(heard ? 2 : 1);
    }

    @Test
    @DisplayName("AUD-6, AUD-7, AUD-8: titles that are wanted or not, and conditions")
    void titlesAndConditions() {
        assertThat(pick(heard(wanted("eng", List.of(), List.of("riff"), "true"))).audio().stream())
                .hasValue(2);
        assertThat(pick(heard(wanted("eng", List.of("movie"), List.of(), "true"))).audio().stream())
                .hasValue(2);
        assertThat(
                        pick(heard(wanted("eng", List.of(), List.of(), "channels > 2")))
                                .audio()
                                .stream())
                .hasValue(2);
    }

    @Test
    @DisplayName(
            "AUD-9: rules that find nothing leave it to the points: a file with sound is never silent")
    void rulesThatFindNothing() {
        MediaItem film = film(AUDIO, List.of(subtitles(4, "eng", "subrip", "")));
        Picked picked =
                StreamPicker.pick(
                        film, by(read(Wanted.of("es*")), read(Wanted.of("de*"))), SATURDAY);

        assertThat(picked.audio().stream()).hasValue(1);
        assertThat(picked.subtitles().stream()).isEmpty();
        assertThat(picked.trials())
                .extracting(trial -> trial.outcome().english())
                .containsExactly("no subtitles are as it wants", "no subtitles are as it wants");
    }

    @Test
    @DisplayName(
            "SUB-1: the first of equal subtitles; nothing has to be extracted first, so ours is the very first")
    void theFirstOfEqualSubtitles() {
        Picked picked =
                pick(
                        new Rule(
                                Expression.ALWAYS,
                                Optional.of(Wanted.of("ja")),
                                Optional.of(Wanted.of("eng"))));

        assertThat(picked.audio().stream()).hasValue(0);
        assertThat(picked.subtitles().stream()).hasValue(4);
    }

    @Test
    @DisplayName(
            "SUB-2: a condition for forced ones; external ones are not used, so external is false")
    void conditionsOfSubtitles() {
        assertThat(pick(read(wanted("*", List.of(), List.of(), "forced"))).subtitles().stream())
                .hasValue(8);
        assertThat(
                        pick(read(wanted("*", List.of(), List.of(), "external")))
                                .trials()
                                .getFirst()
                                .decided())
                .isFalse();
    }

    @Test
    @DisplayName(
            "SUB-3: titles and an order of languages; en and eng are one, so ours takes the first without signs")
    void titlesOfSubtitles() {
        assertThat(
                        pick(read(wanted("en", List.of(), List.of("signs"), "true")))
                                .subtitles()
                                .stream())
                .hasValue(4);
        assertThat(
                        pick(read(wanted("en", List.of("songs"), List.of(), "true")))
                                .subtitles()
                                .stream())
                .hasValue(7);
        assertThat(pick(read(Wanted.of("jp", "en*"))).subtitles().stream()).hasValue(9);
    }

    @DisplayName("SUB-4: by the time of day in the channel's zone")
    @ParameterizedTest
    @CsvSource({"2026-11-21T11:59:59Z, 1", "2026-11-21T12:00:00Z, 0"})
    void byTheTimeOfDay(Instant at, int stream) {
        Rule rule =
                new Rule(
                        Expression.parse("time_of_day_seconds >= 43200"),
                        Optional.of(Wanted.of("ja")),
                        Optional.of(Wanted.of("eng")));

        Picked picked = StreamPicker.pick(FILM, by(rule, heard(Wanted.of("eng"))), at(at));

        assertThat(picked.audio().stream()).hasValue(stream);
        assertThat(picked.subtitles().stream().isPresent()).isEqualTo(stream == 0);
    }

    @DisplayName("SUB-5: days are those of ISO 8601 wherever the server stands: Saturday is 6")
    @ParameterizedTest
    @CsvSource({
        "2026-11-21T22:00:00Z, true",
        "2026-11-21T20:59:59Z, false",
        "2026-11-20T22:00:00Z, false",
        "2026-11-22T22:00:00Z, false",
    })
    void byTheDayOfTheWeek(Instant at, boolean decided) {
        Rule rule =
                new Rule(
                        Expression.parse(
                                "day_of_week = 6 and time_of_day_seconds >= 21 * 3600 and time_of_day_seconds < 23 * 3600"),
                        Optional.of(Wanted.of("ja")),
                        Optional.of(Wanted.of("eng")));

        Picked picked = StreamPicker.pick(FILM, by(rule), at(at));

        assertThat(picked.trials().getFirst().decided()).isEqualTo(decided);
        assertThat(picked.audio().stream()).hasValue(decided ? 0 : 1);
    }

    @DisplayName("AU-09: the first rule whose condition holds")
    @ParameterizedTest
    @CsvSource({
        "channel_number = 5.1, true",
        "channel_name = 'films', true",
        "kind = 'OTHER_VIDEO' and year < 1, true",
        "channel_number > 6, false",
        "channel_number / 0 > 1, false"
    })
    void conditionsOfRules(String when, boolean decided) {
        Rule rule =
                new Rule(Expression.parse(when), Optional.of(Wanted.of("ja")), Optional.empty());

        assertThat(pick(rule).trials().getFirst().decided()).isEqualTo(decided);
    }

    @DisplayName("AU-09: a condition that cannot be read is refused when it is written")
    @ParameterizedTest
    @ValueSource(strings = {"channels > 2", "weekday = 6"})
    void conditionsThatCannotBeRead(String when) {
        Expression expression = Expression.parse(when);

        assertThatThrownBy(() -> new Rule(expression, Optional.empty(), Optional.empty()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("when: expression must use only the variables");
        assertThatThrownBy(() -> wanted("en", List.of(), List.of(), "chanels > 2"))
                .hasMessageStartingWith("condition: expression must use only the variables")
                .hasMessageContaining("chanels at character 1")
                .hasMessageContaining("channels");
    }

    @Test
    void textsOfRulesAreBounded() {
        assertThatThrownBy(() -> Wanted.of(" ")).hasMessage("languages must not have an empty one");
        assertThatThrownBy(() -> Wanted.of("x".repeat(201)))
                .hasMessage("languages must have at most 200 characters: 201");
        assertThatThrownBy(() -> Wanted.of("en ".repeat(51).split(" ")))
                .hasMessage("languages must be at most 50: 51");
    }

    private static Rule heard(Wanted audio) {
        return new Rule(Expression.ALWAYS, Optional.of(audio), Optional.empty());
    }

    private static Rule read(Wanted subtitles) {
        return new Rule(Expression.ALWAYS, Optional.empty(), Optional.of(subtitles));
    }

    private static Wanted wanted(
            String language, List<String> titles, List<String> without, String condition) {
        return new Wanted(List.of(language), titles, without, Expression.parse(condition));
    }

    private static Preferences by(Rule... rules) {
        return new Preferences(AudioPreferences.PLAIN, SubtitlePreferences.PLAIN, List.of(rules));
    }

    private static Picked pick(Rule... rules) {
        return StreamPicker.pick(FILM, by(rules), SATURDAY);
    }

    private static Situation at(Instant at) {
        return new Situation(SATURDAY.channel(), at, SATURDAY.asked());
    }
}
