package tv.exstream.web.ui.channel;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;

/// The channels that have a watermark or a graphic. Immutable.
///
/// @param named the first of them
/// @param more how many there are besides
public record HavingShown(List<Channel> named, int more) {
    /// As many as a question can name and still be read.
    private static final int MOST_NAMED = 12;

    public HavingShown {
        named = List.copyOf(named);
    }

    public record Channel(String number, String name) {}

    /// @param numbers of those that have it
    /// @param all in their order
    static HavingShown of(List<String> numbers, List<ChannelEntry> all) {
        Set<String> having = Set.copyOf(numbers);
        List<Channel> named =
                all.stream()
                        .filter(channel -> having.contains(channel.number()))
                        .limit(MOST_NAMED)
                        .map(channel -> new Channel(channel.number(), channel.name()))
                        .toList();
        return new HavingShown(named, numbers.size() - named.size());
    }

    public boolean isEmpty() {
        return named.isEmpty();
    }

    /// For a sentence: `5 Films, 7 Shows`.
    public String words() {
        return named.stream()
                .map(channel -> channel.number() + " " + channel.name())
                .collect(Collectors.joining(", "));
    }
}
