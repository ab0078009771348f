package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.config.Pacing;
import tv.exstream.media.Profile;
import tv.exstream.rendition.SlateReason;
import tv.exstream.session.FeedSnapshot;
import tv.exstream.session.Refusal;
import tv.exstream.session.RestartSnapshot;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.ViewerDetails;
import tv.exstream.session.ViewerKind;
import tv.exstream.session.ViewerSnapshot;
import tv.exstream.session.WatchState;

/// Snapshots of sessions for tests.
final class Snapshots {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Snapshots() {}

    /// A session of a channel called `Channel` and its number, with one viewer of each of these kinds.
    static SessionSnapshot session(String number, ViewerKind... viewers) {
        return new SessionSnapshot(
                channel(number),
                NOON,
                viewers.length == 0 ? WatchState.IDLE : WatchState.ACTIVE,
                Stream.of(viewers).map(Snapshots::viewer).toList(),
                new FeedSnapshot(
                        41,
                        Map.of(SlateReason.TUNING, 2L),
                        3,
                        0,
                        0,
                        false,
                        Duration.ofMillis(2_960),
                        Optional.of("the file is gone")),
                new RestartSnapshot("CLOSED", 1, Map.of(Refusal.COOL_DOWN, 2L), Duration.ZERO));
    }

    static Channel channel(String number) {
        ChannelNumber parsed = ChannelNumber.parse(number);
        return new Channel(
                new ChannelId(parsed.major()),
                parsed,
                "Channel " + number,
                NOON,
                ZoneOffset.UTC,
                Profile.HD_720);
    }

    private static ViewerSnapshot viewer(ViewerKind kind) {
        return new ViewerSnapshot(
                17,
                new ViewerDetails("192.0.2.7", "VLC/3.0", kind),
                NOON.plusSeconds(1),
                WatchState.ACTIVE,
                940,
                1,
                3,
                Pacing.REALTIME);
    }
}
