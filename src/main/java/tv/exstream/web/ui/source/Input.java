package tv.exstream.web.ui.source;

import java.util.Locale;

/// How something is asked for.
enum Input {
    TEXT,
    /// An address of the web.
    ADDRESS,
    /// A file of the server.
    PATH,
    /// Is written and never shown.
    SECRET,
    /// A secret of many lines.
    LINES,
    NUMBER,
    /// One of several words.
    CHOICE,
    /// One of several numbers.
    SIZE,
    /// Some of several words.
    CHECKS,
    SWITCH,
    /// Words with commas between them.
    WORDS,
    /// Libraries of a server, which says which there are.
    LIBRARIES,
    /// Where folders of a server lie here.
    PLACES;

    /// As templates know it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isSecret() {
        return this == SECRET || this == LINES;
    }
}
