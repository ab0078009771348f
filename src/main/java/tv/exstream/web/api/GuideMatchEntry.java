package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideMatches;
import tv.exstream.iptv.Suggestion;

/// Which channel of which guide tells about an entry.
///
/// @param name what the entry is called here; left out when the source has it no more
/// @param channel left out when none does
/// @param score 0..100
/// @param suggestions what it may be, the best first, with reasons
public record GuideMatchEntry(
        String key,
        Optional<String> name,
        GuideMatches.State state,
        Optional<Channel> channel,
        int score,
        List<Suggested> suggestions) {
    public GuideMatchEntry {
        suggestions = List.copyOf(suggestions);
    }

    static GuideMatchEntry of(GuideMatches.Match match, Optional<String> name) {
        return new GuideMatchEntry(
                match.key().text(),
                name,
                match.state(),
                match.channel().map(Channel::of),
                match.score(),
                match.suggestions().stream().map(Suggested::of).toList());
    }

    /// @param guide the id of the source whose guide it is
    /// @param number which of the guides it is that the source names, counted from 1; left out for its own one
    /// @param id what the guide calls it
    public record Channel(int guide, Optional<Integer> number, String id) {
        static Channel of(GuideChannel.Key key) {
            return new Channel(
                    key.guide().source().value(),
                    Optional.of(key.guide().number()).filter(number -> number > 0),
                    key.id());
        }
    }

    public record Suggested(Channel channel, int score, List<Suggestion.Reason> reasons) {
        public Suggested {
            reasons = List.copyOf(reasons);
        }

        static Suggested of(Suggestion suggestion) {
            return new Suggested(
                    Channel.of(suggestion.channel()), suggestion.score(), suggestion.reasons());
        }
    }
}
