package tv.exstream.habit;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// One Java source file of the project, parsed but not resolved.
record Source(Path file, List<String> lines, CompilationUnitTree unit, SourcePositions positions) {

    /// Parses every Java file under the folders; a folder that does not exist holds none.
    static List<Source> under(String... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> found = Files.walk(Path.of(folder))) {
                    found.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return parse(files);
    }

    static List<Source> parse(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Source> sources = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    null,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                Path file = Path.of(unit.getSourceFile().toUri());
                sources.add(new Source(relative(file), Files.readAllLines(file), unit, positions));
            }
        }
        return sources;
    }

    int firstLine(Tree tree) {
        return line(positions.getStartPosition(unit, tree));
    }

    int lastLine(Tree tree) {
        return line(positions.getEndPosition(unit, tree));
    }

    /// A sentence about a place in this file, in the form that terminals make clickable.
    String at(int line, String sentence) {
        return "%s:%d: %s".formatted(file, line, sentence);
    }

    String at(Tree tree, String sentence) {
        return at(firstLine(tree), sentence);
    }

    /// Visits the whole file and returns what the rule found.
    List<String> check(Rule rule) {
        rule.source = this;
        rule.scan(unit, null);
        return List.copyOf(rule.found);
    }

    private int line(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    private static Path relative(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }

    /// A visitor that notes violations; one object per file.
    abstract static class Rule extends TreeScanner<Void, Void> {
        private final List<String> found = new ArrayList<>();
        private Source source;

        final Source source() {
            return source;
        }

        final void complain(Tree tree, String sentence) {
            found.add(source.at(tree, sentence));
        }
    }
}
