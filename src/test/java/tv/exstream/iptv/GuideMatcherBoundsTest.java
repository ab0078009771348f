package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.source.SourceId;

@DisplayName("Matching with guides of many channels")
class GuideMatcherBoundsTest {
    private static GuideChannel channel(int guide, String id, String... names) {
        return new GuideChannel(
                new GuideChannel.Key(GuideId.of(new SourceId(guide)), id), List.of(names), "");
    }

    private static List<GuideChannel> many(int count, String name) {
        return IntStream.range(0, count).mapToObj(n -> channel(1, "x" + n, name)).toList();
    }

    @Test
    @DisplayName("offers no more of those that are called alike than a person looks through")
    void suggestions() {
        Matching found =
                new GuideMatcher(List.of(many(100, "World"))).match(Entries.called("", "World"));

        assertThat(found)
                .isInstanceOfSatisfying(
                        Matching.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.suggestions()).hasSize(5));
    }

    @Test
    @DisplayName("does not go by a word that a great many names have")
    void commonWords() {
        List<GuideChannel> channels = new ArrayList<>(many(1_501, "Sport Alpha"));
        channels.add(channel(1, "b", "Sport Zenith"));
        var matcher = new GuideMatcher(List.of(channels));

        assertThat(matcher.match(Entries.called("", "Sport Omega")))
                .isEqualTo(new Matching.Unmatched());
        assertThat(matcher.match(Entries.called("", "Alpha Zenith")))
                .as("another word finds it")
                .isNotEqualTo(new Matching.Unmatched());
    }

    @Test
    @DisplayName("does not take a number for a name")
    void numbers() {
        var matcher = new GuideMatcher(List.of(List.of(channel(1, "news.de", "5-1", "News"))));

        assertThat(matcher.match(Entries.called("", "5-1"))).isEqualTo(new Matching.Unmatched());
    }
}
