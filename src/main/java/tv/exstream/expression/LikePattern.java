package tv.exstream.expression;

/// The patterns of `like`: `%` stands for any characters or none, `_` for one; case does not matter.
final class LikePattern {
    private LikePattern() {}

    /// In time that grows with the product of the lengths at worst: after a `%` only the newest one is ever tried again.
    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int afterPercent = -1;
        int retry = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '%') {
                p++;
                afterPercent = p;
                retry = t;
            } else if (p < pattern.length() && isMatch(pattern.charAt(p), text.charAt(t))) {
                p++;
                t++;
            } else if (afterPercent >= 0) {
                p = afterPercent;
                retry++;
                t = retry;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '%');
    }

    private static boolean isMatch(char pattern, char text) {
        return pattern == '_' || folded(pattern) == folded(text);
    }

    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
