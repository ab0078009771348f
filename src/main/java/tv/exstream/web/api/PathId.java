package tv.exstream.web.api;

import java.util.Optional;
import java.util.regex.Pattern;

/// Reads ids in the paths of requests.
final class PathId {
    /// More digits than any id has are none.
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,17}");

    private PathId() {}

    /// Empty for what is no id of anything.
    static Optional<Long> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
