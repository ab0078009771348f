package tv.exstream.web.ui.channel;

import java.util.Locale;
import tv.exstream.web.api.ChannelStateAnswer;

/// How a channel is doing.
public enum Condition {
    /// Somebody watches its programme.
    LIVE("good"),
    /// Somebody waits for its first pictures.
    STARTING("busy"),
    /// Nobody watches, and nothing is known to be wrong.
    READY("good"),
    /// Whoever watches sees something else.
    SLATE("bad"),
    /// Nobody watches, and whoever did would see something else.
    BROKEN("bad"),
    /// It failed too often and waits before it tries again.
    PAUSED("bad"),
    /// It has rules, but nothing is planned for this moment.
    GAP("warn"),
    /// Nothing is planned at all.
    EMPTY("bad"),
    /// An operator has taken it off the air.
    STOPPED("warn");

    /// Why nothing is planned for this moment alone.
    private static final String FREE_TIME = "nothing_scheduled";

    private final String state;

    Condition(String state) {
        this.state = state;
    }

    static Condition of(ChannelStateAnswer channel) {
        return switch (channel.state()) {
            case "stopped" -> STOPPED;
            case "paused" -> PAUSED;
            case "off_air" -> isFree(channel) ? GAP : EMPTY;
            case "idle" -> channel.dark() ? BROKEN : READY;
            case "live" -> LIVE;
            default -> channel.dark() ? unshown(channel) : STARTING;
        };
    }

    private static Condition unshown(ChannelStateAnswer channel) {
        return channel.viewers() > 0 ? SLATE : BROKEN;
    }

    private static boolean isFree(ChannelStateAnswer channel) {
        return channel.troubles().stream().anyMatch(each -> each.reason().equals(FREE_TIME));
    }

    /// As a colour.
    public String state() {
        return state;
    }

    /// As in `channels.condition.WORD`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
