package tv.exstream.web.ui.channel;

import java.util.List;
import java.util.function.Predicate;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;
import tv.exstream.web.ui.OptionList;
import tv.exstream.web.ui.OptionList.Choice;

/// On which channel somebody looks at what lies over programmes: it has another size on each, and another logo.
final class SeenOn {
    private SeenOn() {}

    /// @param best of which the first is chosen; the first of all where none is like that
    static OptionList of(List<ChannelEntry> all, Predicate<ChannelEntry> best) {
        String chosen = all.stream().filter(best).findFirst().map(ChannelEntry::number).orElse("");
        return OptionList.of(all.stream().map(SeenOn::choice).toList(), chosen);
    }

    private static Choice choice(ChannelEntry channel) {
        return new Choice(channel.number(), channel.number() + " " + channel.name());
    }
}
