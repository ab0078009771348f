package tv.exstream.yaml;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/// Writes a tree as YAML that people read and compare: in the order of the tree, a line for each value, quotes only where a text could be
/// taken for something else. Thread-safe.
public final class YamlForm {
    private static final YAMLMapper MAPPER =
            new YAMLMapper(
                    YAMLFactory.builder()
                            .stringQuotingChecker(new Plain())
                            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                            .disable(YAMLWriteFeature.SPLIT_LINES)
                            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
                            .build());

    private YamlForm() {}

    public static String write(JsonNode tree) {
        return MAPPER.writeValueAsString(tree);
    }

    /// What every reader of YAML takes for a text without quotes.
    private static final class Plain extends StringQuotingChecker {
        private static final Pattern SURE =
                Pattern.compile("[A-Za-z/][A-Za-z0-9_./ -]*[A-Za-z0-9_/]");

        /// Whatever the case, in some version of YAML.
        private static final Set<String> WORDS =
                Set.of("true", "false", "yes", "no", "on", "off", "null", "nan", "inf");

        @Override
        public boolean needToQuoteName(String name) {
            return isDoubtful(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return isDoubtful(value);
        }

        private static boolean isDoubtful(String text) {
            return !SURE.matcher(text).matches()
                    || WORDS.stream().anyMatch(word -> word.equalsIgnoreCase(text));
        }
    }
}
