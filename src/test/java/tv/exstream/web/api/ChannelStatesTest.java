package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.HeldStops;
import tv.exstream.channel.InMemoryStops;
import tv.exstream.channel.Stop;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.rendition.SlateCause;
import tv.exstream.session.HlsViewer;
import tv.exstream.session.Outlook.View;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.ViewerDetails;
import tv.exstream.session.ViewerKind;
import tv.exstream.session.WatchState;
import tv.exstream.web.api.ChannelFacts.Around;

class ChannelStatesTest {
    private static final View DAMAGED =
            new View.ToBeMade(item("film").build(), Optional.of("it is damaged"));

    private final List<Channel> channels =
            IntStream.rangeClosed(1, 5)
                    .mapToObj(number -> Snapshots.channel(Integer.toString(number)))
                    .toList();
    private final HeldStops stops = new HeldStops(new InMemoryStops());
    private final List<SessionSnapshot> sent = new ArrayList<>();
    private final List<HlsViewer> players = new ArrayList<>();
    private final List<String> lookedAt = new ArrayList<>();
    private final AtomicInteger askedAround = new AtomicInteger();
    private Set<String> free = Set.of();
    private Map<String, View> foreseen = Map.of();
    private Around around = Around.FINE;
    private final ChannelStates states =
            new ChannelStates(
                    new ChannelStates.Sight(
                            (asked, _) -> asked.stream().map(this::planned).toList(),
                            new InMemoryPlayouts(),
                            new ChannelStates.Prospects(this::look, this::foreseen),
                            new ChannelStates.Watchers(() -> sent, () -> players),
                            _ -> Optional.empty(),
                            () -> {
                                askedAround.incrementAndGet();
                                return _ -> around;
                            }),
                    stops,
                    () -> Snapshots.NOON);

    private ChannelStates.Planned planned(Channel channel) {
        boolean isFree = free.contains(number(channel));
        return new ChannelStates.Planned(isFree, isFree ? Optional.empty() : Optional.of("A Film"));
    }

    private View look(Channel channel) {
        lookedAt.add(number(channel));
        return DAMAGED;
    }

    private View foreseen(Channel channel, boolean looks) {
        View usual = looks ? new View.ToBeMade(item("film").build(), Optional.empty()) : ready();
        return foreseen.getOrDefault(number(channel), usual);
    }

    private static View ready() {
        return new View.Ready();
    }

    @Test
    @DisplayName(
            "UI-60: how all channels are doing is told from memory; only those that are watched are looked at")
    void allAreToldWithoutALookAtThem() {
        sent.add(Snapshots.session("2", ViewerKind.TRANSPORT_STREAM));
        players.add(player(channels.get(2)));
        Stop _ = stops.stop(channels.get(3).id(), Snapshots.NOON, "bedtime");
        foreseen = Map.of("5", new View.Nothing(SlateCause.MEDIA_GONE));

        ChannelStatesAnswer all = states.of(channels);

        assertThat(all.channels())
                .extracting(ChannelStateAnswer::state)
                .containsExactly("idle", "slate", "slate", "stopped", "slate");
        assertThat(all.channels())
                .extracting(ChannelStateAnswer::viewers)
                .containsExactly(0, 1, 1, 0, 0);
        assertThat(lookedAt).containsExactly("2", "3");
        assertThat(askedAround).hasValue(1);
        assertThat(all.all()).isEqualTo(5);
        assertThat(all.dark()).isEqualTo(4);
        assertThat(all.which(ChannelStateAnswer::dark).channels()).hasSize(4);
    }

    @Test
    void whereNothingIsPlannedNothingIsLookedUp() {
        free = Set.of("1");
        sent.add(Snapshots.session("1", ViewerKind.TRANSPORT_STREAM));

        ChannelStateAnswer state = states.of(channels).channels().getFirst();

        assertThat(state.state()).isEqualTo("off_air");
        assertThat(state.troubles().getFirst().reason()).isEqualTo("no_rules");
        assertThat(lookedAt).isEmpty();
    }

    @Test
    void whereNothingMoreCanBeMadeWhatIsNotStoredIsDark() {
        around = new Around(Optional.of("not installed"), Optional.empty(), false, false);

        ChannelStatesAnswer all = states.of(channels);

        assertThat(all.dark()).isEqualTo(5);
        assertThat(all.channels().getFirst().troubles())
                .extracting(ChannelStateAnswer.Trouble::reason)
                .containsExactly("ffmpeg_unusable");
    }

    @Test
    void oneAloneIsLookedAt() {
        assertThat(states.of(channels.getFirst()).troubles())
                .extracting(ChannelStateAnswer.Trouble::reason)
                .containsExactly("not_prepared");
        assertThat(lookedAt).containsExactly("1");
    }

    private static HlsViewer player(Channel channel) {
        return new HlsViewer(
                7,
                channel,
                new ViewerDetails("192.0.2.7", "Safari", ViewerKind.HLS),
                Duration.ZERO,
                Snapshots.NOON,
                WatchState.ACTIVE);
    }

    private static String number(Channel channel) {
        return channel.number().toString();
    }
}
