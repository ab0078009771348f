package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.delivery.HeardNews;
import tv.exstream.delivery.OpenTroubles;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.InMemoryToldTroubles;
import tv.exstream.webhook.ToldTroubles;

class WebhookNewsTest {
    private static final Channel FIVE = ChannelBuilder.channel(5).named("Films").build();

    private final HeardNews heard = new HeardNews();
    private final Map<Channel, DarkReason> reasons = new HashMap<>();
    private final ToldTroubles told = new InMemoryToldTroubles();
    private ChannelNews channels = channelNews();
    private HealthNews health = healthNews();

    private ChannelNews channelNews() {
        return new ChannelNews(
                heard.news(), new OpenTroubles(told, ToldTroubles.Kind.CHANNEL), this::state);
    }

    private HealthNews healthNews() {
        return new HealthNews(heard.news(), new OpenTroubles(told, ToldTroubles.Kind.HEALTH));
    }

    /// Another run of the server begins.
    private void restart() {
        channels = channelNews();
        health = healthNews();
    }

    @Test
    void aChannelThatIsDarkForTwoLooksIsToldOnceAndOnceThatItIsHealed() {
        look(FIVE);
        reasons.put(FIVE, DarkReason.SOURCE_DOWN);
        look(FIVE);
        assertThat(heard.said()).isEmpty();

        look(FIVE);
        look(FIVE);
        reasons.clear();
        look(FIVE);
        look(FIVE);

        assertThat(heard.said())
                .containsExactly(
                        "channel.dark {\"channel\":{\"number\":\"5\",\"name\":\"Films\"},"
                                + "\"reason\":\"source_down\",\"detail\":\"why\","
                                + "\"remedy\":\"look_at_source\"}",
                        "channel.healed {\"channel\":{\"number\":\"5\",\"name\":\"Films\"}}");
    }

    @Test
    void aMomentOfDarknessIsNotTold() {
        reasons.put(FIVE, DarkReason.BEING_PREPARED);
        look(FIVE);
        reasons.clear();
        look(FIVE);
        reasons.put(FIVE, DarkReason.BEING_PREPARED);
        look(FIVE);

        assertThat(heard.said()).isEmpty();
    }

    @Test
    void oneThatNobodyWatchesAnyMoreIsStillToldWhenItIsHealed() {
        reasons.put(FIVE, DarkReason.SOURCE_DOWN);
        look(FIVE);
        look(FIVE);
        channels.look(List.of(), List.of(FIVE));
        reasons.clear();
        channels.look(List.of(), List.of(FIVE));

        assertThat(heard.kinds()).containsExactly("channel.dark", "channel.healed");
    }

    @Test
    void whatTheRunBeforeHasToldIsNotToldAgainAndIsToldWhenItIsWell() {
        reasons.put(FIVE, DarkReason.SOURCE_DOWN);
        look(FIVE);
        look(FIVE);
        health.look(report(HealthStatus.DOWN, "dead"));

        restart();
        look(FIVE);
        look(FIVE);
        health.look(report(HealthStatus.DOWN, "dead"));
        assertThat(heard.kinds()).containsExactly("channel.dark", "health.appeared");
        restart();
        reasons.clear();
        channels.look(List.of(), List.of(FIVE));
        health.look(report(HealthStatus.UP, "answers"));
        restart();
        channels.look(List.of(), List.of(FIVE));
        health.look(report(HealthStatus.UP, "answers"));

        assertThat(heard.kinds())
                .containsExactly(
                        "channel.dark", "health.appeared", "channel.healed", "health.mended");
    }

    @Test
    void oneThatIsRemovedWhileItIsDarkIsForgotten() {
        reasons.put(FIVE, DarkReason.SOURCE_DOWN);
        look(FIVE);
        look(FIVE);
        channels.look(List.of(), List.of());
        reasons.clear();
        channels.look(List.of(), List.of(FIVE));

        assertThat(heard.kinds()).containsExactly("channel.dark");
    }

    @Test
    void aPartThatIsNotWellIsToldWhenThatBeginsAndEnds() {
        health.look(report(HealthStatus.UP, "answers"));
        health.look(report(HealthStatus.DEGRADED, "slow"));
        health.look(report(HealthStatus.DEGRADED, "slower"));
        health.look(report(HealthStatus.DOWN, "dead"));
        health.look(report(HealthStatus.UP, "answers"));

        assertThat(heard.said())
                .containsExactly(
                        "health.appeared {\"part\":\"database\",\"status\":\"degraded\","
                                + "\"detail\":\"slow\"}",
                        "health.appeared {\"part\":\"database\",\"status\":\"down\","
                                + "\"detail\":\"dead\"}",
                        "health.mended {\"part\":\"database\"}");
    }

    @Test
    void nothingIsLookedAtThatNobodyWantsToHearOf() throws InterruptedException {
        List<String> looks = new ArrayList<>();
        Set<EventKind> wanted = EnumSet.noneOf(EventKind.class);
        var watch =
                new NewsWatch(
                        () -> wanted,
                        () -> looks.add("health"),
                        () -> looks.add("channels"),
                        () -> looks.add("switches"));

        watch.look();
        assertThat(looks).isEmpty();
        wanted.add(EventKind.CHANNEL_HEALED);
        watch.look();
        assertThat(looks).containsExactly("channels");
        wanted.add(EventKind.HEALTH_APPEARED);
        watch.look();
        assertThat(looks).containsExactly("channels", "health", "channels");
        wanted.clear();
        wanted.add(EventKind.SOURCE_SWITCHED);
        watch.look();
        assertThat(looks).endsWith("channels", "switches").hasSize(4);
    }

    private void look(Channel channel) {
        channels.look(List.of(channel), List.of(channel));
    }

    private ChannelStateAnswer state(Channel channel) {
        List<ChannelStateAnswer.Trouble> troubles =
                Optional.ofNullable(reasons.get(channel)).stream()
                        .map(reason -> ChannelStateAnswer.Trouble.of(reason, Said.quoted("why")))
                        .toList();
        return new ChannelStateAnswer(
                channel.number().toString(),
                channel.name(),
                "live",
                !troubles.isEmpty(),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                troubles);
    }

    private static HealthReport report(HealthStatus status, String detail) {
        return HealthReport.of(List.of(new HealthPart("database", status, Said.quoted(detail), 1)));
    }
}
