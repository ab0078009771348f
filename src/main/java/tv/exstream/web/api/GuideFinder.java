package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.collection.query.Matches;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideEntry;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaKind;
import tv.exstream.playout.Airtimes;
import tv.exstream.time.TimeRange;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.VisibleChannels;
import tv.exstream.web.VisibleProgrammes;

/// What is planned of the real channels. Thread-safe.
final class GuideFinder implements PlannedProgrammes {
    private static final Duration MOMENT = Duration.ofMillis(1);

    /// As far as most channels are planned.
    private static final Duration AHEAD = Duration.ofDays(15);

    /// As many as somebody reads.
    private static final int MOST_OTHERS = 20;

    private final Timetable timetable;
    private final Stock stock;
    private final InstantSource clock;

    GuideFinder(Timetable timetable, Stock stock, InstantSource clock) {
        this.timetable = timetable;
        this.stock = stock;
        this.clock = clock;
    }

    /// What is on when.
    ///
    /// @param listed what guides of others say of live sources
    record Timetable(Channels channels, Guide guide, Airtimes airtimes, ListedShowings listed) {}

    /// What there is to be found.
    ///
    /// @param items of which some are not for every age
    record Stock(MediaItems items, Matches matches) {}

    @Override
    public FoundAnswer find(FindQuery query) {
        Map<ChannelId, Channel> visible = visible();
        GuideSearch.Result found =
                new GuideSearch(query, timetable, stock, visible.keySet())
                        .find(each -> entry(visible.get(each.channel()), each.start()));
        return new FoundAnswer(
                clock.instant(),
                found.entries().stream().map(GuideFinder::found).toList(),
                found.next().map(FindQuery::next),
                found.complete());
    }

    private static FoundAnswer.FoundEntry found(Shown shown) {
        return new FoundAnswer.FoundEntry(
                shown.channel().number().toString(),
                shown.channel().name(),
                ProgrammeEntry.of(shown.entry()));
    }

    private Map<ChannelId, Channel> visible() {
        return VisibleChannels.of(timetable.channels().listed()).stream()
                .collect(Collectors.toMap(Channel::id, Function.identity()));
    }

    /// An entry of the guide on its channel.
    record Shown(Channel channel, GuideEntry entry) {}

    /// Each once, as two items may be one entry of the guide.
    private List<Shown> shown(List<Airtimes.Airtime> airtimes, Map<ChannelId, Channel> visible) {
        return airtimes.stream()
                .map(each -> entry(visible.get(each.channel()), each.start()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<Shown> entry(@Nullable Channel channel, Instant at) {
        return Optional.ofNullable(channel)
                .map(known -> new Shown(known, entryAt(known, at)))
                .filter(shown -> shown.entry() instanceof GuideEntry.Programme);
    }

    private GuideEntry entryAt(Channel channel, Instant at) {
        return VisibleProgrammes.of(timetable.guide())
                .entries(channel, TimeRange.of(at, MOMENT))
                .getFirst();
    }

    @Override
    public ProgrammeAnswer at(String number, Instant at) {
        Channel channel = new RequestedChannels(timetable.channels()).find(number);
        GuideEntry entry = entryAt(channel, at);
        return new ProgrammeAnswer(
                clock.instant(),
                channel.number().toString(),
                channel.name(),
                ProgrammeEntry.of(entry),
                others(new Shown(channel, entry)));
    }

    private List<ProgrammeAnswer.AirtimeEntry> others(Shown shown) {
        return switch (shown.entry()) {
            case GuideEntry.Programme programme when programme.item().kind() != MediaKind.LIVE ->
                    others(shown, programme);
            // What a live source shows at another time is something else.
            case GuideEntry.Programme _, GuideEntry.Withheld _, GuideEntry.OffAir _ -> List.of();
        };
    }

    private List<ProgrammeAnswer.AirtimeEntry> others(Shown shown, GuideEntry.Programme programme) {
        Map<ChannelId, Channel> visible = visible();
        TimeRange range = TimeRange.of(clock.instant(), AHEAD);
        var wish = new Airtimes.Wish(visible.keySet(), range, Optional.empty(), MOST_OTHERS + 1);
        return shown(timetable.airtimes().of(List.of(programme.item().id()), wish), visible)
                .stream()
                .filter(other -> !isSame(other, shown))
                .limit(MOST_OTHERS)
                .map(GuideFinder::airtime)
                .toList();
    }

    private static boolean isSame(Shown one, Shown other) {
        return one.channel().id().equals(other.channel().id())
                && one.entry().start().equals(other.entry().start());
    }

    private static ProgrammeAnswer.AirtimeEntry airtime(Shown shown) {
        return new ProgrammeAnswer.AirtimeEntry(
                shown.channel().number().toString(),
                shown.channel().name(),
                shown.entry().start(),
                shown.entry().finish());
    }
}
