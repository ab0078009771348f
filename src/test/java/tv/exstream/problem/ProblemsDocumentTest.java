package tv.exstream.problem;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;

class ProblemsDocumentTest {
    private static final Path SOURCE = Path.of("src/main/java/tv/exstream/problem/Problem.java");

    @Test
    void theDocumentListsEveryCodeWithItsMeaning() throws IOException {
        List<String> source = Files.readAllLines(SOURCE);
        String rows =
                Arrays.stream(Problem.values())
                        .map(
                                problem ->
                                        "| `%s` | %s |%n"
                                                .formatted(problem, meaning(source, problem)))
                        .collect(joining());

        Golden.assertSectionMatches(
                Path.of("docs/problems.md"), "| code | meaning |\n|---|---|\n" + rows);
    }

    /// The doc comment of a constant, in one line.
    private static String meaning(List<String> source, Problem problem) {
        int line = source.indexOf("    " + problem + ",");
        List<String> comment = new ArrayList<>();
        for (int i = line - 1; source.get(i).strip().startsWith("///"); i--) {
            comment.addFirst(source.get(i).strip().substring("///".length()).strip());
        }
        return String.join(" ", comment);
    }
}
