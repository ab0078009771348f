package tv.exstream.config;

import java.util.List;

/// The annotated file that shows every setting with its default. Kept in the repository and compared in a test.
final class ExampleFile {
    private ExampleFile() {}

    /// The file's text; every value is commented out, so that later versions may improve a default.
    static String text() {
        StringBuilder text =
                new StringBuilder(
                        "# Every setting with its default. Copy to config.yaml and change what you need.\n");
        String section = "";
        for (Setting<?> setting : Settings.ALL) {
            List<String> path = List.of(setting.key().split("\\."));
            String indent = path.size() == 1 ? "" : "  ";
            String heading = path.size() == 1 ? "" : path.getFirst();
            if (!heading.isEmpty() && !heading.equals(section)) {
                text.append("\n# ").append(heading).append(":\n");
            } else if (heading.isEmpty()) {
                text.append('\n');
            }
            section = heading;
            text.append("# ").append(indent).append("# ").append(setting.about()).append('\n');
            text.append("# %s%s: %s%n".formatted(indent, path.getLast(), value(setting)));
        }
        return text.toString();
    }

    private static String value(Setting<?> setting) {
        boolean list = setting.kind().wanted().startsWith("a list");
        if (setting.fallback().isEmpty()) {
            return list ? "[]" : "\"\"";
        }
        // Unquoted, a brace would begin a map.
        return setting.fallback().startsWith("{")
                ? "\"" + setting.fallback() + "\""
                : setting.fallback();
    }
}
