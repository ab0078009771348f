package tv.exstream.habit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;

/// The documents agree with the code.
class DocumentsTest {
    private static final Pattern CLASS_NAME =
            Pattern.compile("`([a-z]+(?:\\.[a-z]+)*\\.[A-Z][A-Za-z0-9]*)`");

    /// Ids of acceptance cases and faults in display names, `M3-07` or `F12`, and several in a row, `API-51..56`.
    private static final Pattern CASE =
            Pattern.compile(
                    "\\b(?<first>(?<area>(?!UTF)[A-Z][A-Z0-9]{1,3}-)(?<number>[0-9]+)|[FH][0-9]{2})(\\.\\.(?<last>[0-9]+))?\\b");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(Markdown.all().stream().flatMap(document -> document.brokenLinks().stream()))
                .isEmpty();
    }

    @Test
    void theSpecificationsNameClassesThatExist() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String document : List.of("docs/specifications.md", "GLOSSARY.md")) {
            CLASS_NAME
                    .matcher(Files.readString(Path.of(document)))
                    .results()
                    .map(match -> match.group(1))
                    .filter(
                            name ->
                                    !Files.exists(
                                            Path.of(
                                                    "src/main/java/tv/exstream",
                                                    name.replace('.', '/') + ".java")))
                    .forEach(name -> missing.add(document + ": " + name));
        }
        assertThat(missing).as("classes that are named and do not exist").isEmpty();
    }

    @Test
    void everyDecisionIsListed() throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("docs/adr"))) {
            for (Path file :
                    files.filter(file -> file.getFileName().toString().matches("[0-9].*"))
                            .sorted()
                            .toList()) {
                rows.add(decision(file));
            }
        }

        Golden.assertSectionMatches(
                Path.of("docs/adr/README.md"),
                "| number | decision |\n|---|---|\n" + String.join("", rows));
    }

    private static String decision(Path file) throws IOException {
        String title = Files.readAllLines(file).getFirst();
        assertThat(title).as("the first line of %s", file).matches("# [0-9]{4} .+");
        return "| [%s](%s) | %s |%n"
                .formatted(title.substring(2, 6), file.getFileName(), title.substring(7));
    }

    @Test
    void theAcceptanceCasesAreThoseThatTestsName() throws IOException {
        Set<String> rows = new TreeSet<>();
        for (Source source : Source.under("src/test/java", "src/e2e/java")) {
            source.check(new DisplayNames(rows));
        }

        Golden.assertSectionMatches(
                Path.of("docs/acceptance.md"),
                "| case | test | what it shows |\n|---|---|---|\n" + String.join("", rows));
    }

    /// Collects a row for every case that a display name mentions.
    private static final class DisplayNames extends Source.Rule {
        private final Set<String> rows;
        private String type = "";

        DisplayNames(Set<String> rows) {
            this.rows = rows;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            type = tree.getSimpleName().isEmpty() ? type : tree.getSimpleName().toString();
            return super.visitClass(tree, nothing);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            String text = annotation.getArguments().toString();
            if (annotation
                    .getAnnotationType()
                    .toString()
                    .matches("DisplayName|ParameterizedTest")) {
                String sentence =
                        text.replaceFirst("^[^\"]*\"", "")
                                .replaceFirst("\"[^\"]*$", "")
                                .replace("|", "\\|");
                CASE.matcher(sentence)
                        .results()
                        .flatMap(DisplayNames::ids)
                        .forEach(
                                id ->
                                        rows.add(
                                                "| %s | `%s` | %s |%n"
                                                        .formatted(id, type, sentence)));
            }
            return super.visitAnnotation(annotation, nothing);
        }

        private static Stream<String> ids(MatchResult found) {
            if (found.group("last") == null) {
                return Stream.of(found.group("first"));
            }
            return IntStream.rangeClosed(
                            Integer.parseInt(found.group("number")),
                            Integer.parseInt(found.group("last")))
                    .mapToObj(number -> found.group("area") + number);
        }
    }
}
