package tv.exstream.web.ui.source;

import java.util.List;
import tv.exstream.web.api.GuideMatchEntry;
import tv.exstream.web.api.LiveGuideMatch;
import tv.exstream.web.ui.source.GuidesShown.SuggestionShown;

/// Which guide tells about a live source that a person added.
///
/// @param channel what its guide calls it; empty when none tells about it
public record LiveGuideShown(String channel, List<SuggestionShown> suggestions) {
    public LiveGuideShown {
        suggestions = List.copyOf(suggestions);
    }

    static LiveGuideShown of(LiveGuideMatch match) {
        return new LiveGuideShown(
                match.channel().map(GuideMatchEntry.Channel::id).orElse(""),
                match.suggestions().stream().map(SuggestionShown::of).toList());
    }
}
