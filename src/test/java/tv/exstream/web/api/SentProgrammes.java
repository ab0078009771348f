package tv.exstream.web.api;

import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.Channels;
import tv.exstream.collection.CollectionId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.AsRuns;
import tv.exstream.playout.Playouts;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.time.TimeRange;
import tv.exstream.web.TestServer;

/// A channel that has shown Alpha, Beta and Gamma in turn for two hours. Of the first of them somebody saw the most, with a screen in between.
public record SentProgrammes(Channel channel, List<Airing> over) {
    public static SentProgrammes on(TestServer server, int number) {
        ThreeFilms.addTo(server);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Channel shown = server.bean(Channels.class).add(ChannelBuilder.channel(number).draft());
        var timeline = new TimelineClient(server, shown);
        server.bean(Schedules.class)
                .put(
                        shown.id(),
                        new Schedule.Flood(new CollectionId(1), PlaybackOrder.CHRONOLOGICAL, 1),
                        now.minus(minutes(120)));
        timeline.ok("PUT", "/schedule", TimelineClient.flood("CHRONOLOGICAL"));
        timeline.await(() -> !timeline.airings().isEmpty());
        List<Airing> over =
                server
                        .bean(Playouts.class)
                        .airings(shown.id(), TimeRange.of(now.minus(minutes(180)), minutes(180)))
                        .stream()
                        .filter(airing -> !airing.finish().isAfter(now))
                        .toList();
        server.bean(AsRuns.class).add(List.of(joinedLate(shown, over.getFirst())));
        return new SentProgrammes(shown, over);
    }

    /// The page about the day on which it began, in the zone of the channel, which is UTC.
    public String page() {
        return "/channels/%s/as-run?day=%s"
                .formatted(channel.number(), over.getFirst().start().toString().substring(0, 10));
    }

    private static AsRun joinedLate(Channel channel, Airing airing) {
        TimeRange part = TimeRange.of(airing.start().plus(minutes(5)), minutes(15));
        return new AsRun(
                channel.id(),
                airing.range(),
                airing.media(),
                airing.kind(),
                AsRun.Carrier.TRANSPORT_STREAM,
                part,
                part,
                4,
                Duration.ofMillis(7_000),
                Optional.empty());
    }
}
