package tv.exstream.web.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ManualTest {
    private static final Path DOCS = Path.of("docs");
    private static final Set<String> OF_DEVELOPERS =
            Set.of("acceptance", "benchmarks", "faults", "specifications");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("<h[1-6] id=\"([^\"]*)\"");

    private final Manual manual = new Manual();

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .filter(name -> !OF_DEVELOPERS.contains(name))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> found(Pattern pattern, String html) {
        return pattern.matcher(html)
                .results()
                .map((MatchResult each) -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("UI-46: every users' document is a page, and the first one leads to it")
    void everyDocumentIsAPage() throws IOException {
        Set<String> links = found(LINK, manual.index().html());

        for (String name : names()) {
            assertThat(manual.chapter(name)).as(name).isPresent();
            assertThat(links).contains("help/" + name);
        }
        for (String name : OF_DEVELOPERS) {
            assertThat(manual.chapter(name)).as(name).isEmpty();
        }
    }

    @Test
    void linksToOtherDocumentsAreCalledByTheirTitles() throws IOException {
        Pattern named = Pattern.compile("href=\"[^\"]*\">([a-z-]+\\.md)<");

        assertThat(found(named, manual.index().html())).isEmpty();
        assertThat(manual.index().html())
                .contains("href=\"help/getting-started\">Getting started</a>");
        for (String name : names()) {
            assertThat(found(named, manual.chapter(name).orElseThrow().html())).as(name).isEmpty();
        }
    }

    @Test
    @DisplayName("UI-46: every link within the documents leads somewhere")
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (String name : names()) {
            String html = manual.chapter(name).orElseThrow().html();
            for (String link : found(LINK, html)) {
                if (!isAlive(name, link)) {
                    dead.add(name + ": " + link);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private boolean isAlive(String name, String link) {
        if (link.startsWith("http")) {
            return true;
        }
        if (link.startsWith("images/")) {
            return Files.exists(DOCS.resolve(link));
        }
        int hash = link.indexOf('#');
        String chapter = hash < 0 ? link : link.substring(0, hash);
        String place = hash < 0 ? "" : link.substring(hash + 1);
        return manual.chapter(chapter.isEmpty() ? name : chapter)
                .map(Manual.Chapter::html)
                .filter(html -> place.isEmpty() || found(ID, html).contains(place))
                .isPresent();
    }

    @Test
    void whatIsNoNameIsNotLookedFor() {
        for (String name : List.of("", "README", "../application", "adr/README", "a".repeat(99))) {
            assertThat(manual.chapter(name)).as(name).isEmpty();
        }
    }

    @Test
    void aChapterHasTheTitleOfItsFirstHeadingAndIsWrittenOnce() {
        Manual.Chapter queries = manual.chapter("queries").orElseThrow();

        assertThat(queries.title()).isNotEmpty();
        assertThat(queries.html()).contains("<h1 id=").contains("<table tabindex=\"0\">");
        assertThat(manual.chapter("queries")).containsSame(queries);
    }

    @Test
    void linksToHowItIsMadeBecomeWords() {
        assertThat(manual.index().html()).doesNotContain("adr/").contains("CONTRIBUTING.md");
    }
}
