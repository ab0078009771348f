package tv.exstream.web.ui.channel;

import java.time.Instant;
import java.util.List;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;
import tv.exstream.web.api.NowAnswer.OnChannel;
import tv.exstream.web.api.ProgrammeEntry;

/// A channel in the list.
///
/// @param trouble the last thing that went wrong; empty for nothing
/// @param now at most one programme
/// @param next at most one
public record ChannelRow(
        ChannelEntry channel,
        Condition condition,
        int viewers,
        String trouble,
        List<Programme> now,
        List<Programme> next) {
    public ChannelRow {
        now = List.copyOf(now);
        next = List.copyOf(next);
    }

    /// Something with a title.
    ///
    /// @param subtitle may be empty
    public record Programme(String title, String subtitle, Instant start) {
        static Programme of(ProgrammeEntry entry) {
            return new Programme(entry.title(), entry.subtitle(), entry.start());
        }
    }

    /// @param on what the channel shows
    static ChannelRow of(ChannelEntry channel, OnChannel on, Audience.Of audience) {
        return new ChannelRow(
                channel,
                condition(on, audience),
                audience.viewers(),
                audience.trouble(),
                on.now().filter(ChannelRow::isShown).map(Programme::of).stream().toList(),
                on.next().filter(ChannelRow::isShown).map(Programme::of).stream().toList());
    }

    private static Condition condition(OnChannel on, Audience.Of audience) {
        if (audience.isPaused()) {
            return Condition.PAUSED;
        }
        if (on.now().filter(ChannelRow::isShown).isEmpty()) {
            return on.next().filter(ChannelRow::isShown).isEmpty()
                    ? Condition.EMPTY
                    : Condition.GAP;
        }
        return audience.viewers() > 0 ? Condition.LIVE : Condition.READY;
    }

    private static boolean isShown(ProgrammeEntry entry) {
        return entry.kind() == ProgrammeEntry.Kind.PROGRAMME;
    }

    /// Its page.
    public String page() {
        return "/channels/" + channel.number();
    }
}
