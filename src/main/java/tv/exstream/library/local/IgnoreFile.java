package tv.exstream.library.local;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/// What the owner of a folder wants left out of it. Immutable.
///
/// `.nomedia`, `.embyignore` and `.etvignore` leave out the whole folder. `.ignore` and `.plexignore` do so when they are empty;
/// else each line is a pattern: one without a slash is for names at any depth, one with a slash for paths from this folder.
record IgnoreFile(Path folder, List<PathMatcher> names, List<PathMatcher> paths) {
    static final List<String> WHOLE = List.of(".nomedia", ".embyignore", ".etvignore");
    static final List<String> PATTERNS = List.of(".ignore", ".plexignore");

    /// 64 KiB and 1,000 lines: nobody writes more by hand.
    static final int LONGEST = 1 << 16;

    private static final int MOST_LINES = 1_000;

    IgnoreFile {
        names = List.copyOf(names);
        paths = List.copyOf(paths);
    }

    static IgnoreFile parse(Path folder, String text) {
        List<PathMatcher> names = new ArrayList<>();
        List<PathMatcher> paths = new ArrayList<>();
        for (String line : text.lines().limit(MOST_LINES).map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
                continue;
            }
            String pattern = line.replaceFirst("^/", "").replaceFirst("/\\*{0,2}$", "");
            boolean anywhere = !line.startsWith("/") && !pattern.contains("/");
            add(anywhere ? names : paths, folder.getFileSystem(), pattern);
        }
        return new IgnoreFile(folder, names, paths);
    }

    /// Whether the file says anything at all; one that does not leaves out its whole folder.
    boolean isEmpty() {
        return names.isEmpty() && paths.isEmpty();
    }

    boolean excludes(Path path) {
        Path name = path.getFileName();
        Path below = folder.relativize(path);
        return names.stream().anyMatch(pattern -> name != null && pattern.matches(name))
                || paths.stream().anyMatch(pattern -> pattern.matches(below));
    }

    private static void add(List<PathMatcher> patterns, FileSystem files, String glob) {
        try {
            patterns.add(files.getPathMatcher("glob:" + glob));
        } catch (PatternSyntaxException e) {
            patterns.add(path -> path.toString().equals(glob)); // an open bracket means itself
        }
    }
}
