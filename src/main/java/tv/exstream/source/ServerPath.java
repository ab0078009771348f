package tv.exstream.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A path as a server writes it, whose system may be another than ours. Immutable.
///
/// @param windows whether it is one of Windows, where `/` and `\` are the same and so are small and capital letters
/// @param segments without empty ones; the first one is a drive, such as `D:`, or a scheme, such as `smb:`, where it has one
record ServerPath(boolean windows, List<String> segments) {
    /// A drive or a share.
    private static final Pattern WINDOWS = Pattern.compile("(?:[A-Za-z]:[\\\\/]|\\\\\\\\).*");

    ServerPath {
        segments = List.copyOf(segments);
    }

    static ServerPath of(String text) {
        // A drive alone is its root.
        boolean drive = text.matches("[A-Za-z]:");
        boolean windows = drive || WINDOWS.matcher(text).lookingAt();
        String[] parts = text.split(windows ? "[\\\\/]" : "/", -1);
        return new ServerPath(
                windows, Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }

    /// The segments that lead from this folder to a file; empty when it is not in it.
    Optional<List<String>> inside(ServerPath file) {
        int depth = segments.size();
        if (windows != file.windows || file.segments.size() < depth) {
            return Optional.empty();
        }
        for (int n = 0; n < depth; n++) {
            if (!isSame(segments.get(n), file.segments.get(n))) {
                return Optional.empty();
            }
        }
        return Optional.of(file.segments.subList(depth, file.segments.size()));
    }

    private boolean isSame(String one, String other) {
        return windows ? one.equalsIgnoreCase(other) : one.equals(other);
    }
}
