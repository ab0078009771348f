package tv.exstream.web.ui.channel;

import java.time.Instant;
import java.util.List;
import tv.exstream.web.api.ChannelStateAnswer;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;
import tv.exstream.web.api.NowAnswer.OnChannel;
import tv.exstream.web.api.ProgrammeEntry;

/// A channel in the list.
///
/// @param told how it is doing
/// @param now at most one programme
/// @param next at most one
public record ChannelRow(
        ChannelEntry channel,
        ConditionShown told,
        int viewers,
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
    static ChannelRow of(ChannelEntry channel, OnChannel on, ChannelStateAnswer state) {
        return new ChannelRow(
                channel,
                ConditionShown.of(state),
                state.viewers(),
                on.now().filter(ChannelRow::isShown).map(Programme::of).stream().toList(),
                on.next().filter(ChannelRow::isShown).map(Programme::of).stream().toList());
    }

    private static boolean isShown(ProgrammeEntry entry) {
        return entry.kind() == ProgrammeEntry.Kind.PROGRAMME;
    }

    /// Its page.
    public String page() {
        return "/channels/" + channel.number();
    }
}
