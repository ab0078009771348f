package tv.exstream.habit;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A case or fault of the specification that a test shows.
///
/// @param id such as `M3-07` or `F12`
/// @param type the test's class
/// @param sentence what it shows, ready for a table
record NamedCase(String id, String type, String sentence) {
    /// Ids of acceptance cases and faults in display names, `M3-07` or `F12`, and several in a row, `API-51..56`.
    private static final Pattern CASE =
            Pattern.compile(
                    "\\b(?<first>(?<area>(?!UTF)[A-Z][A-Z0-9]{1,3}-)(?<number>[0-9]+)|[FH][0-9]{2})(\\.\\.(?<last>[0-9]+))?\\b");

    private static final Comparator<NamedCase> AS_ROWS = Comparator.comparing(NamedCase::row);

    /// All that display names mention, in the order of their rows.
    static Set<NamedCase> all() throws IOException {
        Set<NamedCase> all = new TreeSet<>(AS_ROWS);
        for (Source source : Source.under("src/test/java", "src/e2e/java")) {
            source.check(new DisplayNames(all));
        }
        return all;
    }

    /// One of a table.
    String row() {
        return "| %s | `%s` | %s |%n".formatted(id, type, sentence);
    }

    /// Collects every case that a display name mentions.
    private static final class DisplayNames extends Source.Rule {
        private final Set<NamedCase> all;
        private String type = "";

        DisplayNames(Set<NamedCase> all) {
            this.all = all;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            String around = type;
            type = tree.getSimpleName().isEmpty() ? type : tree.getSimpleName().toString();
            super.visitClass(tree, nothing);
            type = around;
            return nothing;
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
                        .forEach(id -> all.add(new NamedCase(id, type, sentence)));
            }
            return super.visitAnnotation(annotation, nothing);
        }

        private static Stream<String> ids(MatchResult found) {
            if (found.group("last") == null) {
                return Stream.of(found.group("first"));
            }
            String first = found.group("number");
            return IntStream.rangeClosed(
                            Integer.parseInt(first), Integer.parseInt(found.group("last")))
                    .mapToObj(Integer::toString)
                    .map(number -> found.group("area") + padded(number, first.length()));
        }

        /// `01..05` are `01`, `02` and so on.
        private static String padded(String number, int digits) {
            return "0".repeat(Math.max(0, digits - number.length())) + number;
        }
    }
}
