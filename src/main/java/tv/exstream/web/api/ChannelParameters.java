package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.collection.query.Folded;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;

/// Which channels are wanted, as text; absent ones are empty.
record ChannelParameters(
        @Parameter(description = "only those that have this in their names, whatever the case")
                String name,
        @Parameter(description = "only those that players list under this") Optional<String> group,
        @Parameter(description = "true for those alone that are in no list, false for the others")
                Optional<Boolean> hidden) {
    private static final Order<ChannelEntry> ORDER = new Order<>(fields(), "number");

    ChannelParameters {
        // Spring gives null for what is not in the request.
        name = Objects.requireNonNullElse(name, "");
        group = Objects.requireNonNullElse(group, Optional.empty());
        hidden = Objects.requireNonNullElse(hidden, Optional.empty());
    }

    /// Everything in one answer when no limit is asked for, as a lineup is small.
    ChannelsAnswer some(ChannelsAnswer all, ListParameters wanted) {
        var slice =
                ORDER.slice(
                        "channels",
                        all.channels().stream().filter(this::isWanted).toList(),
                        wanted);
        return new ChannelsAnswer(slice.entries(), slice.total(), slice.next());
    }

    private boolean isWanted(ChannelEntry channel) {
        return new NamePart(name).isIn(channel.name())
                && group.filter(wanted -> !wanted.equals(channel.group())).isEmpty()
                && hidden.filter(wanted -> wanted != channel.hidden()).isEmpty();
    }

    private static SequencedMap<String, Function<ChannelEntry, String>> fields() {
        SequencedMap<String, Function<ChannelEntry, String>> fields = new LinkedHashMap<>();
        fields.put("name", channel -> Folded.placeOf(channel.name()));
        fields.put("group", channel -> Folded.placeOf(channel.group()));
        fields.put("number", channel -> key(channel.number()));
        return fields;
    }

    /// By what a channel stands among others.
    ///
    /// @param text its number
    static String key(String text) {
        ChannelNumber number = ChannelNumber.parse(text);
        return Order.key(number.major()) + Order.key(number.minor());
    }
}
