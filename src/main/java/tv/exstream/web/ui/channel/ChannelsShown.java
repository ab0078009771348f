package tv.exstream.web.ui.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.web.api.ChannelStateAnswer;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;
import tv.exstream.web.api.NowAnswer.OnChannel;
import tv.exstream.web.api.Views;
import tv.exstream.web.ui.Pager;

/// What the list of channels shows.
///
/// @param all how many channels there are
/// @param dark how many of all show no programme
/// @param pager through those of them that were looked for
/// @param rows those of this page
/// @param groups all groups by name
public record ChannelsShown(
        int all, long dark, Pager pager, List<ChannelRow> rows, List<String> groups) {
    /// Few enough for a phone.
    static final int ROWS = 50;

    public ChannelsShown {
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
    }

    static ChannelsShown of(Views views, ChannelFilter filter, int page) {
        List<ChannelRow> all = rows(views);
        List<ChannelRow> found = all.stream().filter(filter::has).sorted(filter.order()).toList();
        var pager = new Pager(page, ROWS, found.size());
        return new ChannelsShown(
                all.size(),
                all.stream().filter(row -> row.told().isDark()).count(),
                pager,
                found.stream().skip(pager.offset()).limit(ROWS).toList(),
                groups(all));
    }

    private static List<ChannelRow> rows(Views views) {
        List<ChannelEntry> channels = views.channels().get().channels();
        Map<String, OnChannel> shown =
                byNumber(views.now().apply(numbers(channels)).channels(), OnChannel::number);
        Map<String, ChannelStateAnswer> states =
                byNumber(views.states().get().channels(), ChannelStateAnswer::number);
        return channels.stream()
                .flatMap(
                        each ->
                                row(each, shown.get(each.number()), states.get(each.number()))
                                        .stream())
                .toList();
    }

    /// Empty for one that came or went a moment ago.
    private static Optional<ChannelRow> row(
            ChannelEntry channel, @Nullable OnChannel on, @Nullable ChannelStateAnswer state) {
        return on == null || state == null
                ? Optional.empty()
                : Optional.of(ChannelRow.of(channel, on, state));
    }

    private static <T> Map<String, T> byNumber(List<T> all, Function<T, String> number) {
        return all.stream().collect(Collectors.toMap(number, Function.identity(), (one, _) -> one));
    }

    /// Each by name: whoever names none is told of those alone that lists have.
    private static List<ChannelNumber> numbers(List<ChannelEntry> channels) {
        return channels.stream().map(each -> ChannelNumber.parse(each.number())).toList();
    }

    private static List<String> groups(List<ChannelRow> rows) {
        return rows.stream()
                .map(row -> row.channel().group())
                .filter(group -> !group.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
