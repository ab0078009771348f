package tv.exstream.schedulefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.expression.Expression;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.script.ScriptBuild.PlaylistEntry;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.Directive.RollPlace;
import tv.exstream.schedule.sequential.Fit;
import tv.exstream.schedule.sequential.Showing;
import tv.exstream.web.api.GermanTexts;

class ScriptStepsTest {
    private static final Instant EVENING = Instant.parse("2026-11-20T18:00:00Z");

    @ParameterizedTest
    @DisplayName(
            "API-51, API-52, API-53, API-54, API-55: contents have the words of schedule files")
    @CsvSource(
            delimiter = '|',
            value = {
                "add-collection       | {'key': 'k', 'collection': 'Films', 'order': 'shuffle'} | Collection[key=k, name=Films",
                "add_smart_collection | {'key': 'k', 'smart_collection': 'Films'} | SmartCollection[key=k, name=Films",
                "add-multi-collection | {'key': 'k', 'multiCollection': 'Films'} | MultiCollection[key=k, name=Films",
                "add-playlist | {'key': 'k', 'playlist': 'Mix', 'playlist_group': 'g'} | Playlist[key=k, group=g, name=Mix]",
                "add-search   | {'key': 'k', 'query': 'type:movie'} | Search[key=k, query=type:movie",
                "add-show     | {'key': 'k', 'guids': [{'source': 'tvdb', 'value': '1'}]} | Show[key=k, ids=[ExternalId[source=tvdb, value=1]]",
                "add-marathon | {'key': 'k', 'searches': ['type:episode'], 'group_by': 'season'} | Marathon[key=k, ids=[], queries=[type:episode], grouping=SEASON",
            })
    void contentsHaveTheWordsOfFiles(String name, String json, String content) {
        assertThat(read(name, json))
                .isInstanceOfSatisfying(
                        ScriptStep.Add.class,
                        add -> assertThat(add.content().toString()).startsWith(content));
    }

    @Test
    void theOrderOfAContentIsRead() {
        Content content =
                ((ScriptStep.Add)
                                read(
                                        "add-search",
                                        "{'key': 'k', 'query': 'x', 'order': 'shuffle'}"))
                        .content();

        assertThat(((Content.Search) content).ordering().order()).isEqualTo(PlaybackOrder.SHUFFLE);
    }

    @Test
    @DisplayName("API-57: a playlist is made of contents")
    void aPlaylistIsMadeOfContents() {
        assertThat(
                        read(
                                "create-playlist",
                                "{'key': 'mix', 'items': [{'content': 'a', 'count': 2}, {'content': 'b'}]}"))
                .isEqualTo(
                        new ScriptStep.AddPlaylist(
                                "mix",
                                List.of(new PlaylistEntry("a", 2), new PlaylistEntry("b", 1))));
    }

    @Test
    @DisplayName("API-56, API-58: items are added by count, by length and up to a mark")
    void itemsAreAddedByCountAndLength() {
        Showing films = Showing.of("films");

        assertThat(directive("add-all", "{'content': 'films'}"))
                .isEqualTo(new Directive.PlayAll(films));
        assertThat(directive("add-count", "{'content': 'films', 'count': 3}"))
                .isEqualTo(new Directive.PlayCount(Expression.parse("3"), films));
        assertThat(directive("add-duration", "{'content': 'films', 'duration': '01:30:00'}"))
                .isEqualTo(
                        new Directive.PlayFor(
                                Duration.ofMinutes(90),
                                new Fit(0, false, "", Fit.Tail.NONE, Fit.Overshoot.NONE),
                                films));
        assertThat(
                        directive(
                                "pad-to-next",
                                "{'content': 'films', 'minutes': 30, 'trim': true, 'fallback': 'f'}"))
                .isEqualTo(
                        new Directive.PadToNext(
                                30,
                                new Fit(0, true, "f", Fit.Tail.OFFLINE, Fit.Overshoot.NONE),
                                films));
    }

    @Test
    @DisplayName("API-59, API-60: times of day and instants are padded and waited up to")
    void timesAndInstantsArePaddedAndWaitedUpTo() {
        assertThat(directive("pad-until", "{'content': 'films', 'when': '18:00'}").toString())
                .startsWith("PadUntil[time=18:00");
        assertThat(directive("wait-until", "{'when': '18:00', 'tomorrow': true}").toString())
                .startsWith("WaitUntil[time=18:00, tomorrow=true");
        assertThat(
                        read(
                                "pad-until-exact",
                                "{'content': 'films', 'when': '2026-11-20T19:00:00+01:00'}"))
                .isEqualTo(
                        new ScriptStep.PadUntil(
                                EVENING,
                                new Fit(0, false, "", Fit.Tail.NONE, Fit.Overshoot.NONE),
                                Showing.of("films")));
        assertThat(
                        read(
                                "wait-until-exact",
                                "{'when': '2026-11-20T18:00:00Z', 'rewind_on_reset': true}"))
                .isEqualTo(new ScriptStep.WaitUntil(EVENING, true));
    }

    @Test
    @DisplayName("API-62: places in contents are moved")
    void placesInContentsAreMoved() {
        assertThat(directive("skip-items", "{'content': 'films', 'count': 'count / 2'}"))
                .isEqualTo(new Directive.SkipItems(Expression.parse("count / 2"), "films"));
        assertThat(directive("skip-to-item", "{'content': 'show', 'season': 2, 'episode': 3}"))
                .isEqualTo(new Directive.SkipToItem("show", 2, 3));
    }

    @Test
    @DisplayName("API-63, API-64: groups, graphics, watermarks and rolls are switched on and off")
    void whatGoesWithProgrammesIsSwitchedOnAndOff() {
        assertThat(directive("start-epg-group", "{'custom_title': 'Evening'}"))
                .isEqualTo(new Directive.OpenGuideGroup(true, "Evening"));
        assertThat(directive("stop-epg-group", "")).isEqualTo(new Directive.CloseGuideGroup());
        assertThat(
                        directives(
                                "graphics-on",
                                "{'graphics': ['clock', 'news'], 'variables': {'a': 1}}"))
                .hasSize(2)
                .last()
                .isEqualTo(new Directive.GraphicsOn("news", Map.of("a", "1")));
        assertThat(directive("graphics-off", "{'graphics': 'clock'}"))
                .isEqualTo(new Directive.GraphicsOff("clock"));
        assertThat(directive("graphics-off", "{}")).isEqualTo(new Directive.GraphicsOff(""));
        assertThat(directives("watermark-on", "{'watermark': ['left', 'right']}"))
                .containsExactly(
                        new Directive.WatermarkOn("left"), new Directive.WatermarkOn("right"));
        assertThat(directive("watermark-off", "")).isEqualTo(new Directive.WatermarkOff(""));
        assertThat(directive("pre-roll-on", "{'playlist': 'idents'}"))
                .isEqualTo(new Directive.RollOn(RollPlace.BEFORE, "idents", Expression.ALWAYS));
        assertThat(directive("mid-roll-on", "{'playlist': 'ads', 'expression': 'point > 300'}"))
                .isInstanceOf(Directive.RollOn.class);
        assertThat(directive("post-roll-off", ""))
                .isEqualTo(new Directive.RollOff(RollPlace.AFTER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "add-cuont   | {} | step must be one of add-collection",
                "add-cuont   | {} | did you mean add-count?",
                "add-count   | {'content': 'a'} | count must be an expression: nothing",
                "add-count   | {'cuontent': 'a', 'count': 'x'} | cuontent is not a key here; did you mean content?",
                "pad-to-next | {'content': 'a', 'minutes': 7} | minutes must divide the 1440 minutes of a day",
                "pad-until   | {'content': 'a', 'when': 'noon'} | when must be a time of day",
                "pad-until-exact | {'content': 'a', 'when': '18:00'} | when must be an instant such as",
                "wait-until-exact | {} | when must be an instant such as 2026-11-20T18:00:00Z or 2026-11-20T19:00:00+01:00: nothing",
                "add-search  | {'key': 'k'} | query must be a text: nothing",
                "add-collection | {} | collection must be a text: nothing",
                "create-playlist | {'key': 'k', 'items': [{'content': 'a', 'count': 0}]} | items[0].count must be at least 1: 0",
                "pre-roll-on | {} | playlist must be a text: nothing",
                "add-all     | [1] | body must have keys with values: a list of 1",
                "add-all     | {'a' | body must be YAML",
            })
    void whatIsWrongIsSaidInTheWordsThatWereUsed(String name, String json, String message) {
        assertThatThrownBy(() -> read(name, json))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "add-cuont   | {} | ; ist add-count gemeint?",
                "add-count   | {'content': 'a'} | count muss ein Ausdruck sein: nichts",
                "add-count   | {'cuontent': 'a', 'count': '2'} | cuontent ist hier kein Schlüssel; ist content gemeint? Möglich: count, content",
                "pad-until   | {'content': 'a', 'when': 'noon'} | when muss eine Uhrzeit wie 18:30, 18:30:00 oder 6:30 PM sein: noon",
                "wait-until-exact | {} | when muss ein Zeitpunkt wie 2026-11-20T18:00:00Z oder 2026-11-20T19:00:00+01:00 sein: nichts",
                "create-playlist | {'key': 'k', 'items': [{'content': 'a', 'count': 0}]} | items[0].count muss mindestens 1 sein: 0",
                "pre-roll-on | {} | playlist muss ein Text sein: nichts",
                "add-all     | [1] | body muss Schlüssel mit Werten haben: eine Liste der Länge 1",
                "add-all     | {'a' | body muss YAML sein: ",
            })
    void whatIsWrongIsSaidInTheLanguageOfWhoAsks(String name, String json, String message) {
        assertThatThrownBy(() -> read(name, json))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(GermanTexts.german().detail(e)).contains(message));
    }

    @Test
    void whateverIsSentIsReadOrRefused() {
        List<String> parts =
                List.of(
                        "{",
                        "}",
                        "'content': 'a'",
                        "'count': 2",
                        ", ",
                        "'key': 'k'",
                        "[",
                        "]",
                        "'when': '18:00'",
                        "'minutes': -1",
                        "null",
                        "'items': ",
                        "\\",
                        "'",
                        "&a ",
                        "*a");
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            StepKind kind = StepKind.values()[random.nextInt(StepKind.values().length)];
            try {
                assertThat(read(kind.label(), text.toString())).isNotNull();
            } catch (ProblemException e) {
                assertThat(e.getMessage()).as("seed %d", seed).isNotBlank();
            }
        }
    }

    @Test
    void jsonIsReadAsPythonWritesIt() {
        Directive.PlayAll all =
                (Directive.PlayAll)
                        directive(
                                "add-all",
                                "{\"content\": \"a\", \"custom_title\": \"\\u00c9t\\u00e9 \\\"1\\\" \\n\", \"disable_watermarks\": false}");

        assertThat(all.showing().customTitle()).isEqualTo("Été \"1\" \n");
    }

    private static Directive directive(String name, String json) {
        return directives(name, json).getFirst();
    }

    private static List<Directive> directives(String name, String json) {
        return ((ScriptStep.CarryOut) read(name, json)).directives();
    }

    private static ScriptStep read(String name, String json) {
        return ScriptSteps.read(name, json.replace('\'', '"'));
    }
}
