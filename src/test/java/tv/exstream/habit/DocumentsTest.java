package tv.exstream.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;

/// The documents agree with the code.
class DocumentsTest {
    private static final Pattern CLASS_NAME =
            Pattern.compile("`([a-z]+(?:\\.[a-z]+)*\\.[A-Z][A-Za-z0-9]*)`");

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
        List<String> rows = NamedCase.all().stream().map(NamedCase::row).toList();

        Golden.assertSectionMatches(
                Path.of("docs/acceptance.md"),
                "| case | test | what it shows |\n|---|---|---|\n" + String.join("", rows));
    }
}
