package tv.exstream.web.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideEntry;
import tv.exstream.guide.NowNext;
import tv.exstream.playout.OnAir;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.time.TimeRange;
import tv.exstream.web.VisibleChannels;
import tv.exstream.web.VisibleProgrammes;

/// What the channels show, as answers. Thread-safe.
final class GuideView {
    private static final double MILLIS_PER_SECOND = 1_000;

    private final Channels channels;
    private final Guide guide;
    private final Present present;
    private final InstantSource clock;

    GuideView(Channels channels, Guide guide, Present present, InstantSource clock) {
        this.channels = channels;
        this.guide = guide;
        this.present = present;
        this.clock = clock;
    }

    ChannelsAnswer channels() {
        return ChannelsAnswer.of(VisibleChannels.of(channels.all()), guide);
    }

    /// Differs after every change of any channel or its timeline.
    long version() {
        return channels.all().hashCode() * 31L + present.version();
    }

    /// @param numbers only these; all that are listed when empty
    NowAnswer now(List<ChannelNumber> numbers) {
        Instant now = clock.instant();
        return new NowAnswer(
                now,
                present.at(now, asked(numbers)).stream()
                        .map(Present.Told::seen)
                        .map(told -> onChannel(told, now))
                        .toList());
    }

    GuideAnswer guide(GuideQuery query) {
        Instant now = clock.instant();
        List<Channel> asked = asked(query.numbers());
        List<Channel> page = asked.stream().skip(query.offset()).limit(query.limit()).toList();
        return new GuideAnswer(
                now,
                query.range().start(),
                query.range().end(),
                asked.size(),
                query.offset(),
                query.limit(),
                rows(page, query.range()));
    }

    private List<GuideAnswer.GuideRow> rows(List<Channel> page, TimeRange range) {
        List<GuideAnswer.GuideRow> rows = new ArrayList<>();
        List<List<GuideEntry>> entries = VisibleProgrammes.of(guide).entries(page, range);
        for (int i = 0; i < page.size(); i++) {
            rows.add(row(page.get(i), entries.get(i)));
        }
        return rows;
    }

    /// Whoever knows the number of a hidden channel may ask for it.
    private List<Channel> asked(List<ChannelNumber> numbers) {
        Set<ChannelNumber> wanted = Set.copyOf(numbers);
        return wanted.isEmpty()
                ? VisibleChannels.of(channels.listed())
                : VisibleChannels.of(channels.all()).stream()
                        .filter(channel -> wanted.contains(channel.number()))
                        .toList();
    }

    private static GuideAnswer.GuideRow row(Channel channel, List<GuideEntry> entries) {
        return new GuideAnswer.GuideRow(
                channel.number().toString(),
                channel.name(),
                entries.stream().map(ProgrammeEntry::of).toList());
    }

    private static NowAnswer.OnChannel onChannel(Present.Told told, Instant now) {
        NowNext on = told.on();
        return new NowAnswer.OnChannel(
                on.channel().number().toString(),
                on.channel().name(),
                told.now(),
                told.next(),
                picture(on, now));
    }

    private static Optional<NowAnswer.Picture> picture(NowNext on, Instant now) {
        return switch (on.onAir()) {
            case OnAir.Showing showing -> Optional.of(picture(on.channel(), showing, now));
            case OnAir.Gap _ -> Optional.empty();
        };
    }

    /// An airing begins on the first frame of the channel at or after its start, and that frame shows its in-point.
    private static NowAnswer.Picture picture(Channel channel, OnAir.Showing showing, Instant now) {
        var rate = channel.profile().video().rate();
        ChannelClock frames = new ChannelClock(channel.epoch(), rate);
        long shown = frames.frameAt(now) - frames.frameAtOrAfter(showing.airing().start());
        return new NowAnswer.Picture(
                showing.airing().media().value(),
                showing.offset().toMillis() / MILLIS_PER_SECOND,
                rate.frameAt(showing.airing().inPoint()) + Math.max(0, shown));
    }
}
