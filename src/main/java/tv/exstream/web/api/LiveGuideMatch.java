package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.Suggestion;
import tv.exstream.web.api.GuideMatchEntry.Channel;
import tv.exstream.web.api.GuideMatchEntry.Suggested;

/// Which channel of which guide tells about a live source that a person added.
///
/// @param channel as a person said; left out when none does
/// @param suggestions what it may be by its name, the best first, with reasons
public record LiveGuideMatch(Optional<Channel> channel, List<Suggested> suggestions) {
    public LiveGuideMatch {
        suggestions = List.copyOf(suggestions);
    }

    static LiveGuideMatch of(Optional<GuideChannel.Key> channel, List<Suggestion> suggestions) {
        return new LiveGuideMatch(
                channel.map(Channel::of), suggestions.stream().map(Suggested::of).toList());
    }
}
