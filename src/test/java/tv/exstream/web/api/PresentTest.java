package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideRules;
import tv.exstream.guide.NowNext;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.playout.OnAir;

class PresentTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Channel FILMS = channel(5).build();

    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();
    private final AtomicInteger lookUps = new AtomicInteger();
    private final Guide guide = new Guide(playouts, items, GuideRules.USUAL);
    private final Present present =
            new Present(
                    playouts,
                    guide::described,
                    (channels, now) -> {
                        lookUps.incrementAndGet();
                        return guide.soon(channels, now);
                    });

    @BeforeEach
    void plan() {
        airs("alien", NOON);
        airs("aliens", NOON.plusSeconds(600));
    }

    @Test
    void whatIsOnIsLookedUpOnceAndItsOffsetMovesOn() {
        at(NOON.plusSeconds(1));

        OnAir.Showing showing = (OnAir.Showing) at(NOON.plusSeconds(61)).onAir();

        assertThat(showing.offset()).isEqualTo(Duration.ofSeconds(61));
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void whatComesSoonIsKnownAlready() {
        airs("alien 3", NOON.plusSeconds(1_200));
        at(NOON.plusSeconds(599));

        assertThat(at(NOON.plusSeconds(600)).now().headline().title()).isEqualTo("aliens");
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void itIsLookedUpAgainWhereWhatIsKnownEnds() {
        at(NOON.plusSeconds(599));

        NowNext last = at(NOON.plusSeconds(600));

        assertThat(last.now().headline().title()).isEqualTo("aliens");
        assertThat(last.next().headline().title()).isEqualTo("No schedule");
        assertThat(lookUps).hasValue(2);
    }

    @Test
    void itIsLookedUpAgainWhenTheTimelineChanges() {
        at(NOON.plusSeconds(1));

        airs("alien 3", NOON.plusSeconds(1_200));
        at(NOON.plusSeconds(2));

        assertThat(lookUps).hasValue(2);
    }

    @Test
    void itIsLookedUpAgainWhenTheClockIsSetBack() {
        at(NOON.plusSeconds(700));

        assertThat(at(NOON.plusSeconds(1)).now().headline().title()).isEqualTo("alien");
    }

    @Test
    void aRenamedChannelIsShownUnderItsNewName() {
        at(NOON.plusSeconds(1));

        Channel renamed = channel(5).named("Cinema").build();

        assertThat(
                        present.at(NOON.plusSeconds(2), List.of(renamed))
                                .getFirst()
                                .on()
                                .channel()
                                .name())
                .isEqualTo("Cinema");
    }

    @Test
    void whatPeopleReadIsWrittenOnce() {
        var before = present.at(NOON.plusSeconds(1), List.of(FILMS)).getFirst();
        var after = present.at(NOON.plusSeconds(61), List.of(FILMS)).getFirst();

        assertThat(before.now().orElseThrow().title()).isEqualTo("alien");
        assertThat(before.next().orElseThrow().title()).isEqualTo("aliens");
        assertThat(after.now().orElseThrow()).isSameAs(before.now().orElseThrow());
        assertThat(after.on().onAir()).isNotEqualTo(before.on().onAir());
    }

    @Test
    void ofAGapNothingIsRead() {
        var gap = present.at(NOON.minusSeconds(60), List.of(FILMS)).getFirst();

        assertThat(gap.now()).isEmpty();
        assertThat(gap.next().orElseThrow().title()).isEqualTo("alien");
    }

    @Test
    void allThatAreNotKnownAreLookedUpTogether() {
        Channel series = channel(6).build();
        airs(series, "pilot", NOON);
        at(NOON.plusSeconds(1));
        Channel news = channel(7).build();

        List<String> shown =
                present.at(NOON.plusSeconds(2), List.of(news, FILMS, series)).stream()
                        .map(told -> told.on().now().headline().title())
                        .toList();

        assertThat(shown).containsExactly("No schedule", "alien", "pilot");
        assertThat(lookUps).as("the films, then the others").hasValue(2);
    }

    @Test
    void channelsThatArePlannedTogetherAreNoticed() {
        Map<ChannelId, Long> before = Map.of(new ChannelId(1), 4L, new ChannelId(2), 4L);
        Map<ChannelId, Long> after = Map.of(new ChannelId(1), 5L, new ChannelId(2), 5L);
        assertThat(after).as("the hash would hide the change").hasSameHashCodeAs(before);

        assertThat(versionOf(after)).isNotEqualTo(versionOf(before));
    }

    private long versionOf(Map<ChannelId, Long> versions) {
        InMemoryPlayouts planned = new InMemoryPlayouts();
        versions.forEach((channel, version) -> planned.put(channel, List.of(), NOON, version));
        return new Present(planned, guide::described, guide::soon).version();
    }

    private NowNext at(Instant now) {
        return present.at(now, List.of(FILMS)).getFirst().on();
    }

    private void airs(String name, Instant start) {
        airs(FILMS, name, start);
    }

    private void airs(Channel channel, String name, Instant start) {
        playouts.add(
                channel.id(),
                airing(items.add(item(name)).id())
                        .at(start)
                        .lasting(Duration.ofMinutes(10))
                        .inGroup(start.getEpochSecond())
                        .build());
    }
}
