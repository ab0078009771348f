package tv.exstream.web.api;

import java.util.Locale;

/// What is looked for in names, whatever the case.
///
/// @param text empty for every name
record NamePart(String text) {
    NamePart {
        text = lower(text);
    }

    boolean isIn(String name) {
        return lower(name).contains(text);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
