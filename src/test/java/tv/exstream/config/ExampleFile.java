package tv.exstream.config;

import java.util.List;

/// The annotated file that shows every setting with its default. Kept in the repository and compared in a test.
final class ExampleFile {
    private ExampleFile() {}

    /// The file's text; every value is commented out, so that later versions may improve a default.
    static String text() {
        StringBuilder text =
                new StringBuilder(
                        "# Every setting with its default. Copy to config.yaml and change what you"
                                + " need.\n");
        List<String> headings = List.of();
        for (Setting<?> setting : Settings.ALL) {
            List<String> path = List.of(setting.key().split("\\."));
            List<String> wanted = path.subList(0, path.size() - 1);
            if (wanted.isEmpty()
                    || headings.isEmpty()
                    || !headings.getFirst().equals(wanted.getFirst())) {
                text.append('\n');
            }
            for (int depth = 0; depth < wanted.size(); depth++) {
                if (!begins(headings, wanted.subList(0, depth + 1))) {
                    text.append("# %s%s:%n".formatted("  ".repeat(depth), wanted.get(depth)));
                }
            }
            headings = wanted;
            String indent = "  ".repeat(wanted.size());
            text.append("# ").append(indent).append("# ").append(setting.about()).append('\n');
            text.append("# %s%s: %s%n".formatted(indent, path.getLast(), value(setting)));
        }
        return text.toString();
    }

    private static boolean begins(List<String> headings, List<String> with) {
        return headings.size() >= with.size() && headings.subList(0, with.size()).equals(with);
    }

    private static String value(Setting<?> setting) {
        boolean list = setting.kind().wanted().english().startsWith("a list");
        if (setting.fallback().isEmpty()) {
            return list ? "[]" : "\"\"";
        }
        // Unquoted, a brace would begin a map.
        return setting.fallback().startsWith("{")
                ? "\"" + setting.fallback() + "\""
                : setting.fallback();
    }
}
