package tv.exstream.habit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A document of the project and the places it points to.
record Markdown(Path file, List<String> lines) {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /// Every Markdown file that is part of the project.
    static List<Markdown> all() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> forms = Files.walk(Path.of(".github"))) {
            return Stream.of(top, docs, forms)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Markdown::read)
                    .toList();
        }
    }

    static Markdown read(Path file) {
        try {
            return new Markdown(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Links to files or headings that do not exist, as `file: link`.
    List<String> brokenLinks() {
        List<String> broken = new ArrayList<>();
        for (String line : lines) {
            for (MatchResult match : LINK.matcher(line).results().toList()) {
                if (!leadsSomewhere(match.group(1))) {
                    broken.add(file + ": " + match.group(1));
                }
            }
        }
        return broken;
    }

    private boolean leadsSomewhere(String link) {
        if (link.matches("[a-z]+:.*")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        boolean heading =
                parts.length == 1
                        || Files.isRegularFile(target) && read(target).anchors().contains(parts[1]);
        return Files.exists(target) && heading;
    }

    /// What can stand after `#` in a link to this document.
    private List<String> anchors() {
        return lines.stream()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
                .toList();
    }
}
