package tv.exstream.web.api;

import java.util.List;
import java.util.function.Predicate;

/// How channels are doing, as far as it is known without looking at each of them: what nobody has tried to show counts as well.
///
/// @param all how many channels there are
/// @param dark how many of all show no programme, or would not
/// @param channels those that were asked for, by number
public record ChannelStatesAnswer(int all, int dark, List<ChannelStateAnswer> channels) {
    public ChannelStatesAnswer {
        channels = List.copyOf(channels);
    }

    static ChannelStatesAnswer of(List<ChannelStateAnswer> channels) {
        long dark = channels.stream().filter(ChannelStateAnswer::dark).count();
        return new ChannelStatesAnswer(channels.size(), (int) dark, channels);
    }

    /// Only some of them.
    ChannelStatesAnswer which(Predicate<ChannelStateAnswer> wanted) {
        return new ChannelStatesAnswer(all, dark, channels.stream().filter(wanted).toList());
    }
}
