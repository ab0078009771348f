package tv.exstream.web.api;

import java.util.Locale;

/// What listeners to the events are told about; each has one latest state.
enum Topic {
    SESSIONS,
    FILLS,
    DISK,
    SCAN,
    HEALTH,
    TIMELINE,
    SCRIPTS;

    /// The name of the event as listeners see it.
    String event() {
        return name().toLowerCase(Locale.ROOT);
    }
}
