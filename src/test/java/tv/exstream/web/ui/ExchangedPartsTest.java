package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Parts of pages that are exchanged by what is told of the server and by what somebody asks for. Whoever asks must get an answer: one
/// that comes for a part that was exchanged meanwhile is dropped by htmx.
class ExchangedPartsTest {
    private static final String ATTRIBUTES = "(?:[^<>\"]|\"[^\"]*\")*?";
    private static final Pattern CALL =
            Pattern.compile("<%shx-target=\"#([^\"]+)\"%s>".formatted(ATTRIBUTES, ATTRIBUTES));

    static Stream<Path> templates() {
        return TextFiles.templates().stream().filter(each -> calls(each).findAny().isPresent());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whoeverAsksForAPartThatIsRefreshedEndsItsRefresh(Path template) {
        assertThat(calls(template).filter(call -> isRefreshed(template, call.group(1))))
                .allSatisfy(
                        call ->
                                assertThat(call.group())
                                        .contains(
                                                "hx-sync=\"#%s:replace\""
                                                        .formatted(call.group(1))));
    }

    private static Stream<MatchResult> calls(Path template) {
        return CALL.matcher(TextFiles.read(template)).results();
    }

    private static boolean isRefreshed(Path template, String id) {
        return Pattern.compile(
                        "<%s id=\"%s\"%shx-trigger=\"[^\"]*live"
                                .formatted(ATTRIBUTES, id, ATTRIBUTES))
                .matcher(TextFiles.read(template))
                .find();
    }
}
