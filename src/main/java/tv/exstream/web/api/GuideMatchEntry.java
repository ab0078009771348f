package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideMatches;
import tv.exstream.iptv.Suggestion;

/// Which channel of which guide tells about an entry.
///
/// @param channel left out when none does
/// @param score 0..100
/// @param suggestions what it may be, the best first, with reasons
public record GuideMatchEntry(
        String key,
        GuideMatches.State state,
        Optional<Channel> channel,
        int score,
        List<Suggested> suggestions) {
    public GuideMatchEntry {
        suggestions = List.copyOf(suggestions);
    }

    static GuideMatchEntry of(GuideMatches.Match match) {
        return new GuideMatchEntry(
                match.key().text(),
                match.state(),
                match.channel().map(Channel::of),
                match.score(),
                match.suggestions().stream().map(Suggested::of).toList());
    }

    /// @param guide the id of the source whose guide it is
    /// @param id what the guide calls it
    public record Channel(int guide, String id) {
        static Channel of(GuideChannel.Key key) {
            return new Channel(key.guide().value(), key.id());
        }
    }

    public record Suggested(Channel channel, int score, List<Suggestion.Reason> reasons) {
        public Suggested {
            reasons = List.copyOf(reasons);
        }

        private static Suggested of(Suggestion suggestion) {
            return new Suggested(
                    Channel.of(suggestion.channel()), suggestion.score(), suggestion.reasons());
        }
    }
}
