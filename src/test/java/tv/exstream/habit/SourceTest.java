package tv.exstream.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Every source file keeps the habits of CONTRIBUTING.md.
class SourceTest {
    private static final int FILE_LINES = 500;

    /// Above this a file is listed in the test report, so that somebody looks at it.
    private static final int LONG_FILE_LINES = 300;

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
    private static final Pattern CODE_IN_COMMENT = Pattern.compile("^\\s*//[^/].*(;|\\{)\\s*$");

    private static final Pattern OWN_CLIENT =
            Pattern.compile("HttpClient\\.new(HttpClient|Builder)\\(");

    /// Their clients ask stand-ins and other programs, are there for others, or hear nothing of what is answered.
    private static final Set<String> UNWATCHED =
            Set.of(
                    "ApiFuzzTest",
                    "Certificates",
                    "EntranceTableTest",
                    "FastStart",
                    "FirstViewersTest",
                    "Kodi",
                    "OutboundTest",
                    "PackingTest",
                    "PlaylistDoorTest",
                    "PlexServerStandInTest",
                    "ProviderServerTest",
                    "PrefixProxy",
                    "RefusedRestTest",
                    "RemoteDoorTest",
                    "RevokedListenersTest",
                    "SecretsTest");

    private static List<Source> product;
    private static List<Source> tests;

    @BeforeAll
    static void parse() throws IOException {
        product = Source.under("src/main/java", "src/build/java");
        tests = Source.under("src/test/java", "src/e2e/java");
    }

    /// They are 150 MB, and this JVM goes on with other tests.
    @AfterAll
    static void forget() {
        product = List.of();
        tests = List.of();
    }

    @Test
    void everyFileIsOneIdea(TestReporter report) {
        for (Source source : all()) {
            if (source.lines().size() > LONG_FILE_LINES) {
                report.publishEntry(
                        Map.of(
                                "long file",
                                source.file() + " " + source.lines().size() + " lines"));
            }
        }
        assertThat(
                        all().stream()
                                .filter(source -> source.lines().size() > FILE_LINES)
                                .map(Source::file))
                .as("files of more than %d lines hold more than one idea", FILE_LINES)
                .isEmpty();
    }

    @Test
    void everyMethodIsOneStep() {
        assertThat(check(all(), SourceRules.ShortMethods::new)).isEmpty();
    }

    @Test
    void methodsTakeFewParameters() {
        assertThat(check(product, SourceRules.FewParameters::new)).isEmpty();
    }

    @Test
    void namesSayWhatThingsDo() {
        assertThat(check(all(), SourceRules.PlainNames::new)).isEmpty();
    }

    @Test
    void ifStatementsDoNotNestDeeply() {
        assertThat(check(product, SourceRules.ShallowIfs::new)).isEmpty();
    }

    @Test
    void aBroadCatchSaysWhy() {
        assertThat(check(product, SourceRules.ExplainedBroadCatches::new)).isEmpty();
    }

    @Test
    void noStateIsStatic() {
        assertThat(check(product, SourceRules.NoMutableStatics::new)).isEmpty();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        assertThat(check(all(), SourceRules.NoInjectedFields::new)).isEmpty();
    }

    @Test
    void testsAreNamedBySentences() {
        assertThat(check(tests, SourceRules.SentencesAsTestNames::new)).isEmpty();
    }

    @Test
    void testsWaitForConditionsNotForTime() {
        assertThat(check(tests, SourceRules.NoSleeping::new)).isEmpty();
    }

    @Test
    @DisplayName("H42: whoever asks our server in a test has the answers watched for secrets")
    void whoAsksWithAClientOfItsOwnHasTheAnswersWatched() {
        assertThat(
                        tests.stream()
                                .filter(source -> has(source, OWN_CLIENT))
                                .filter(
                                        source ->
                                                !has(
                                                        source,
                                                        Pattern.compile(
                                                                "LeakWatch\\.(answered|look)\\(")))
                                .map(source -> source.file().getFileName().toString())
                                .map(name -> name.replace(".java", "")))
                .containsExactlyInAnyOrderElementsOf(UNWATCHED);
    }

    private static boolean has(Source source, Pattern pattern) {
        return source.lines().stream().anyMatch(line -> pattern.matcher(line).find());
    }

    @Test
    void docCommentsAreMarkdown() {
        assertThat(linesMatching(Pattern.compile("^\\s*/\\*\\*")))
                .as("doc comments start with ///")
                .isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertThat(linesMatching(UNFINISHED)).isEmpty();
    }

    @Test
    void noCodeIsCommentedOut() {
        assertThat(linesMatching(CODE_IN_COMMENT)).as("old code is in the history").isEmpty();
    }

    private static List<String> check(List<Source> sources, Supplier<Source.Rule> rule) {
        return sources.stream().flatMap(source -> source.check(rule.get()).stream()).toList();
    }

    private static List<String> linesMatching(Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (Source source : all()) {
            for (int i = 0; i < source.lines().size(); i++) {
                String line = source.lines().get(i);
                if (pattern.matcher(line).find() && !source.file().endsWith("SourceTest.java")) {
                    found.add(source.at(i + 1, line.strip()));
                }
            }
        }
        return found;
    }

    private static List<Source> all() {
        List<Source> all = new ArrayList<>(product);
        all.addAll(tests);
        return all;
    }
}
