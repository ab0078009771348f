package tv.exstream.library.m3u;

import java.util.Map;

/// What a line `#EXTINF:<duration> key="value" ...,title` says.
///
/// @param seconds how long the entry lasts; -1 when it is live or nothing is said
/// @param attributes by their names in lower case, those without a value left out
/// @param repeated how many attributes were named again; the last one counts
/// @param title empty when there is none
record ExtInf(double seconds, Map<String, String> attributes, int repeated, String title) {
    ExtInf {
        attributes = Map.copyOf(attributes);
    }

    /// @param text what comes after `#EXTINF:`
    static ExtInf parse(String text) {
        int end = 0;
        while (end < text.length() && !endsDuration(text.charAt(end))) {
            end++;
        }
        AttributeScanner scanner = new AttributeScanner(text, end);
        String title = scanner.title();
        return new ExtInf(
                seconds(text.substring(0, end)), scanner.attributes(), scanner.repeated(), title);
    }

    private static boolean endsDuration(char c) {
        return c == ' ' || c == '\t' || c == ',';
    }

    private static double seconds(String text) {
        try {
            double seconds = Double.parseDouble(text);
            return seconds > 0 && seconds < Integer.MAX_VALUE ? seconds : -1;
        } catch (NumberFormatException _) {
            return -1; // nothing is promised about it
        }
    }
}
