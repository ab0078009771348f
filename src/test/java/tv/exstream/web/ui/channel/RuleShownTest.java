package tv.exstream.web.ui.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.expression.Expression;
import tv.exstream.json.RecordJson;
import tv.exstream.pick.Rule;
import tv.exstream.pick.Wanted;
import tv.exstream.web.ui.channel.RuleShown.Said;
import tv.exstream.web.ui.channel.RuleShown.Streams;

/// Rules of channels in fields.
class RuleShownTest {
    private static final Rule ODD =
            new Rule(
                    Expression.parse("year > 1999\nand season = 0"),
                    Optional.of(
                            new Wanted(
                                    List.of("en*", "a, b"),
                                    List.of("director, uncut", "two\nlines"),
                                    List.of("riff"),
                                    Expression.parse("channels > 2"))),
                    Optional.empty());

    @Test
    void listsAreTextsThatCanBeChanged() {
        Streams heard = RuleShown.of(ODD).heard();

        assertThat(heard.languages().text()).isEqualTo("en*, a, b");
        assertThat(heard.titles().text()).isEqualTo("director, uncut\ntwo\nlines");
        assertThat(heard.withoutTitles().text()).isEqualTo("riff");
        assertThat(heard.condition().text()).isEqualTo("channels > 2");
    }

    @Test
    void whatATextDoesNotTellIsStillThere() {
        RuleShown shown = RuleShown.of(ODD);
        Streams heard = shown.heard();

        String again =
                "{\"when\": %s, \"audio\": {\"languages\": %s, \"titles\": %s, \"withoutTitles\": %s, \"condition\": %s}}"
                        .formatted(
                                shown.when().json(),
                                heard.languages().json(),
                                heard.titles().json(),
                                heard.withoutTitles().json(),
                                heard.condition().json());

        assertThat(RecordJson.read(again, Rule.class)).isEqualTo(ODD);
    }

    @Test
    void whatAlwaysHoldsIsNotWritten() {
        RuleShown shown =
                RuleShown.of(
                        new Rule(
                                Expression.ALWAYS,
                                Optional.empty(),
                                Optional.of(Wanted.of("deu"))));

        assertThat(shown.when()).isEqualTo(new Said("", "\"true\""));
        assertThat(shown.read().condition().text()).isEmpty();
        assertThat(shown.audio()).isEmpty();
    }

    @Test
    void whatIsNotChosenHasEmptyFields() {
        assertThat(RuleShown.FRESH.audio()).isPresent();
        assertThat(RuleShown.FRESH.subtitles()).isEmpty();
        assertThat(RuleShown.FRESH.read()).isEqualTo(RuleShown.FRESH.heard());
        assertThat(RuleShown.FRESH.when().json()).isEmpty();
    }
}
