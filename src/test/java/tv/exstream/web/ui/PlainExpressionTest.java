package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.web.ui.PlainExpressionsTest.Part;

class PlainExpressionTest {
    private static final Map<String, Object> VARIABLES =
            Map.of("part", new Part("a", 3, Optional.of("n")), "one", 1, "rate", 2.5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "part.name                 | a",
                "part.note.get()           | n",
                "'row-' + part.count       | row-3",
                "part.name + ' · ' + one   | a · 1",
            })
    void aPlainOneIsAnswered(String text, String value) {
        assertThat(PlainExpression.parse(text).orElseThrow().value(VARIABLES::get))
                .hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "one + one",
                "true",
                "param.x",
                "T(java.lang.Runtime).x",
                "!one",
                "part.with(one)",
                "parts[0]",
                "@bean.x",
                "#lists.size(x)",
                "'it''s'",
                "one +",
                "one one",
                "a ? b : c"
            })
    void anotherIsNone(String text) {
        assertThat(PlainExpression.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "absent",
                "absent.name",
                "part.nothing",
                "'x' + rate",
                "part.getClass()",
                "rate.intValue()"
            })
    void whatIsNotSimpleIsLeftToOthers(String text) {
        assertThat(PlainExpression.parse(text).orElseThrow().value(VARIABLES::get)).isNull();
    }

    @Test
    void allButAFewExpressionsOfOurTemplatesArePlain() throws Exception {
        TemplateExpressions all = TemplateExpressions.ofAllPages();

        assertThat(all.count()).isGreaterThan(2_500);
        assertThat(all.share(text -> PlainExpression.parse(text).isPresent())).isGreaterThan(0.85);
    }
}
