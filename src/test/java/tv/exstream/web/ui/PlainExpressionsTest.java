package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/// Expressions of templates mean what they meant to Thymeleaf and Spring, whoever answers them.
class PlainExpressionsTest {
    private static final SpringTemplateEngine OURS = engine(true);
    private static final SpringTemplateEngine THEIRS = engine(false);

    /// One of each form, and of what may be odd about it.
    static final List<String> FORMS =
            List.of(
                    "shown.key",
                    "shown.size",
                    "shown.rate",
                    "shown.kind",
                    "shown.kind.shown()",
                    "film.shown()",
                    "film.name()",
                    "film.name",
                    "film.shown",
                    "shown.part.name",
                    "shown.part.long",
                    "shown.part.isLong()",
                    "shown.part.label",
                    "shown.part.label()",
                    "shown.part.note.isPresent()",
                    "shown.part.note.orElse('none')",
                    "shown.parts.size()",
                    "shown.parts.isEmpty()",
                    "shown.parts[1].name",
                    "shown.key.length()",
                    "word.isEmpty()",
                    "hidden.key",
                    "hidden.key()",
                    "shown.part.yes",
                    "shown.part.fixed",
                    "map.key",
                    "map.size()",
                    "day",
                    "day.year",
                    "one",
                    "truth",
                    "true",
                    "null",
                    "absent",
                    "absent?.key",
                    "'text'",
                    "'a ' + shown.key + ' b'",
                    "shown.key + '/' + shown.size",
                    "one + two",
                    "one + two + 'x'",
                    "one + 'x' + two",
                    "'x' + one + two",
                    "'x' + shown.rate",
                    "'x' + truth",
                    "'x' + absent",
                    "'x' + film",
                    "'x' + day",
                    "'it''s'",
                    "'a' + 'it''s'",
                    "!truth",
                    "shown.key == 'k.1'",
                    "shown.part.isLong() ? 'long' : 'short'",
                    " shown.key ",
                    "'a'+one",
                    "#locale.language",
                    "#numbers.formatInteger(two, 3)");

    private static SpringTemplateEngine engine(boolean isOurs) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        if (isOurs) {
            engine.setDialect(new PageDialect());
        }
        return engine;
    }

    /// What pages show.
    public enum Kind {
        FILM,
        SHOW {
            @Override
            public String shown() {
                return "a show";
            }
        };

        public String shown() {
            return "a film";
        }
    }

    /// A part of it.
    public record Part(String name, int count, Optional<String> note) {
        public boolean isLong() {
            return count > 10;
        }

        public Boolean isYes() {
            return true;
        }

        public String yes() {
            return "no";
        }

        public static String getFixed() {
            return "static";
        }

        public String fixed() {
            return "of each";
        }

        public String getLabel() {
            return "getter of " + name;
        }

        public String label() {
            return "method of " + name;
        }
    }

    /// What a template is given.
    public record Shown(
            String key, long size, double rate, Kind kind, Part part, List<Part> parts) {}

    /// Not for templates to see: no public class.
    private record Hidden(String key) {}

    private static Context context() {
        var part = new Part("<b>", 12, Optional.empty());
        var other = new Part("it's", 3, Optional.of("x"));
        var context = new Context(Locale.GERMANY);
        context.setVariable(
                "shown", new Shown("k.1", 1_234, 2.5, Kind.SHOW, part, List.of(part, other)));
        context.setVariable("hidden", new Hidden("secret"));
        context.setVariable("film", Kind.FILM);
        context.setVariable("map", Map.of("key", "of a map"));
        context.setVariable("day", LocalDate.of(2026, 11, 30));
        context.setVariable("one", 1);
        context.setVariable("two", 2L);
        context.setVariable("truth", true);
        context.setVariable("word", "");
        return context;
    }

    /// What is said, or that it is refused.
    private static String outcome(SpringTemplateEngine engine, String expression) {
        try {
            return said(engine, expression);
        } catch (TemplateProcessingException _) {
            return "refused";
        }
    }

    private static String said(SpringTemplateEngine engine, String expression) {
        return engine.process("<p th:text=\"${%s}\"></p>".formatted(expression), context());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void whatATemplateSaysMeansTheSame(String expression) {
        assertThat(outcome(OURS, expression)).isEqualTo(outcome(THEIRS, expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shown.nothing",
                "shown.nothing()",
                "absent.key",
                "shown.part.note.get()",
                "shown.key +",
                "+ shown.key"
            })
    void whatCannotBeAnsweredIsRefusedAsBefore(String expression) {
        assertThat(outcome(THEIRS, expression)).isEqualTo("refused");
        assertThat(outcome(OURS, expression)).isEqualTo("refused");
    }

    @Test
    void rowsOfATableAreCountedAndNamed() {
        String rows =
                """
                <i th:each="each : ${shown.parts}" th:id="${'row-' + eachStat.index}" th:class="${each.isLong()} ? 'long'" th:text="${each.name + ' of ' + eachStat.size}"></i>
                """;

        assertThat(OURS.process(rows, context()))
                .isEqualTo(THEIRS.process(rows, context()))
                .contains("id=\"row-1\"", "it&#39;s of 2", "class=\"long\">&lt;b&gt; of 2");
    }
}
