package tv.exstream.web.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What stands in `${…}` in templates. Immutable.
///
/// @param texts as often as each stands there
record TemplateExpressions(List<String> texts) {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{((?:[^{}]|\\{[^{}]*\\})*)\\}");

    TemplateExpressions {
        texts = List.copyOf(texts);
    }

    static TemplateExpressions ofAllPages() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                EXPRESSION
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(each -> texts.add(each.group(1)));
            }
        }
        return new TemplateExpressions(texts);
    }

    int count() {
        return texts.size();
    }

    /// Of 1.
    double share(Predicate<String> which) {
        return (double) texts.stream().filter(which).count() / texts.size();
    }
}
