package tv.exstream.web.ui.channel;

import java.util.Locale;

/// How a channel is doing.
public enum Condition {
    /// Somebody watches a programme.
    LIVE("good"),
    /// It has a programme and nobody watches.
    READY("good"),
    /// It failed too often and waits before it tries again.
    PAUSED("bad"),
    /// It has rules, but nothing is planned for this moment.
    GAP("warn"),
    /// Nothing is planned at all.
    EMPTY("bad");

    private final String state;

    Condition(String state) {
        this.state = state;
    }

    /// As a colour.
    public String state() {
        return state;
    }

    /// As in `channels.condition.WORD`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether viewers see no programme.
    public boolean isDark() {
        return this == PAUSED || this == GAP || this == EMPTY;
    }
}
