package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An id stands once in a page, though its template and the frame are written apart.
class TemplateIdsTest {
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Path FRAME = TextFiles.RESOURCES.resolve("templates/layout.html");

    /// The frame leaves it to each page.
    private static final String MAIN = "main";

    static Stream<Path> templates() {
        return TextFiles.templates().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noIdStandsTwice(Path template) {
        assertThat(ids(template)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noPageHasAnIdOfTheFrame(Path template) {
        Set<String> own = new TreeSet<>(ids(template));
        own.remove(MAIN);

        assertThat(template.equals(FRAME) ? Set.of() : own).doesNotContainAnyElementsOf(ids(FRAME));
    }

    private static List<String> ids(Path template) {
        return ID.matcher(TextFiles.read(template))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
