package tv.exstream.library.row;

import java.util.regex.Pattern;

/// Texts of others in one line that can be shown anywhere.
final class OneLine {
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\s]+");

    private OneLine() {}

    static String of(String text) {
        return UNSHOWN.matcher(text).replaceAll(" ").strip();
    }
}
