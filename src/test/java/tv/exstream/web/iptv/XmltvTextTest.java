package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideRules;
import tv.exstream.guide.Xmltv;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.time.TimeRange;

class XmltvTextTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final TimeRange RANGE = TimeRange.of(NOON, Duration.ofHours(2));
    private static final Channel ONE = channel(1).build();
    private static final Channel TWO = channel(2).build();

    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();
    private final Guide guide = new Guide(playouts, items, GuideRules.USUAL);
    private final Fragments fragments = new Fragments(1_000_000);

    @Test
    @DisplayName("XM-18: only a channel whose timeline has changed is written again")
    void onlyAChannelWhoseTimelineHasChangedIsWrittenAgain() throws IOException {
        airs(ONE, "Alien", NOON);
        airs(TWO, "Solaris", NOON);
        String before = written(ONE, TWO);
        Fragment first = kept(ONE);
        Fragment second = kept(TWO);

        airs(ONE, "Alien", NOON.plusSeconds(3_600));
        String after = written(ONE, TWO);

        assertThat(kept(ONE)).isNotSameAs(first);
        assertThat(kept(TWO)).isSameAs(second);
        assertThat(before.split("Alien", -1)).hasSize(2);
        assertThat(after.split("Alien", -1)).hasSize(3);
        assertThat(after.split("Solaris", -1)).hasSize(2);
    }

    @Test
    void anItemThatIsCalledSomethingElseIsWrittenAgain() throws IOException {
        airs(ONE, "Alien", NOON);
        written(ONE);

        items.add(item("Alien").movieOf(1979));

        assertThat(written(ONE)).contains("<date>1979</date>");
    }

    @Test
    @DisplayName("XM-13: a channel that is removed is no longer in the guide, nor in memory")
    void aChannelThatIsRemovedIsGone() throws IOException {
        airs(ONE, "Alien", NOON);
        airs(TWO, "Solaris", NOON);
        written(ONE, TWO);
        long both = fragments.used();

        assertThat(written(TWO)).doesNotContain("Alien", "exstream.1\"");
        assertThat(fragments.used()).isLessThan(both);
    }

    @Test
    void whatSomebodyMayNotSeeIsKeptForOthers() throws IOException {
        airs(ONE, "Alien", NOON);
        airs(TWO, "Solaris", NOON);
        written(ONE, TWO);
        Fragment hidden = kept(TWO);

        assertThat(written(Set.of(ONE.id(), TWO.id()), ONE)).doesNotContain("Solaris");
        assertThat(kept(TWO)).isSameAs(hidden);
    }

    private void airs(Channel channel, String name, Instant at) {
        var film = items.add(item(name));
        playouts.add(
                channel.id(), airing(film.id()).at(at).lasting(Duration.ofMinutes(60)).build());
    }

    private Fragment kept(Channel channel) {
        Guide.Versions versions = guide.versions();
        return fragments
                .find(
                        new Fragments.Stamp(
                                channel,
                                RANGE,
                                versions.timeline(channel.id()),
                                versions.items(),
                                "http://tv"))
                .orElseThrow();
    }

    private String written(Channel... channels) throws IOException {
        return written(Stream.of(channels).map(Channel::id).collect(Collectors.toSet()), channels);
    }

    private String written(Set<ChannelId> all, Channel... channels) throws IOException {
        var out = new ByteArrayOutputStream();
        new XmltvText(
                        new XmltvText.Subject(
                                List.of(channels), all, RANGE, guide.versions(), "http://tv"),
                        new Xmltv(guide, () -> ZoneOffset.UTC).document("http://tv"),
                        fragments,
                        new InPairs(Thread::startVirtualThread))
                .writeText(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
