package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.job.Programming;
import tv.exstream.media.Outline;
import tv.exstream.media.Profile;
import tv.exstream.playout.Airing;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.Schedule;
import tv.exstream.time.TimeRange;

/// What rules would show this evening on a channel that is not there.
record Tonight(Holdings holdings, Programming programming, ChannelView.Usual usual) {
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final Duration LENGTH = Duration.ofHours(4);

    /// As much as a card shows.
    private static final int MOST = 12;

    /// No channel ever has it.
    private static final ChannelId NOBODY = new ChannelId(Long.MAX_VALUE);

    StarterPreviewAnswer of(Schedule schedule, List<Outline> items) {
        Instant now = usual.now();
        TimeRange evening = evening(now.atZone(usual.zone()));
        List<Airing> airings =
                airings(schedule, Duration.between(now, evening.end())).stream()
                        .filter(airing -> airing.range().overlaps(evening))
                        .limit(MOST)
                        .toList();
        return new StarterPreviewAnswer(
                evening.start(),
                evening.end(),
                AiringNames.of(airings, holdings.sources().items()).entries(airings, _ -> ""),
                items.stream().map(Outline::duration).reduce(Duration.ZERO, Duration::plus));
    }

    private List<Airing> airings(Schedule schedule, Duration length) {
        Channel channel =
                new Channel(
                        NOBODY,
                        ChannelNumber.parse("1"),
                        "preview",
                        usual.now(),
                        usual.zone(),
                        Profile.HD_720);
        return programming
                .preview(channel, schedule, length)
                .preview()
                .extension()
                .airings()
                .stream()
                .map(Planned::airing)
                .toList();
    }

    /// The evening of this day, or what is left of it and as much of the night.
    static TimeRange evening(ZonedDateTime now) {
        ZonedDateTime evening = now.with(EVENING);
        Instant start = (now.isAfter(evening) ? now : evening).toInstant();
        return new TimeRange(start, start.plus(LENGTH));
    }
}
