package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.config.Config;
import tv.exstream.rendition.Urgency;

class WarmingTest {
    private static final List<Channel> CHANNELS =
            IntStream.rangeClosed(1, 60)
                    .mapToObj(number -> ChannelBuilder.channel(number).build())
                    .toList();

    private final Studio studio = new Studio();

    @Test
    void theNeighboursOfWhatIsWatchedAreWanted() {
        assertThat(wanted(warming(1), 20)).containsExactly("21", "19");
        assertThat(wanted(warming(2), 20)).containsExactly("21", "19", "22", "18");
    }

    @Test
    void theFirstAndTheLastChannelAreNeighbours() {
        assertThat(wanted(warming(1), 1)).containsExactly("2", "60");
    }

    @Test
    void whatIsWatchedIsReadyAlready() {
        assertThat(wanted(warming(1), 20, 21)).containsExactly("19", "22");
    }

    @Test
    void favouritesComeFirstAndAlsoWhenNobodyWatches() {
        assertThat(wanted(warming(1, "7", "3.1", "30"), 20)).containsExactly("7", "30", "21", "19");
        assertThat(wanted(warming(0, "7"))).containsExactly("7");
    }

    @Test
    @DisplayName("STR-2: what is made ready ahead of viewers is bounded")
    void whatIsWantedIsBounded() {
        assertThat(wanted(warming(5), 10, 20, 30, 40)).hasSize(Warming.MOST);
    }

    @Test
    @DisplayName("STR-2: nothing is made ready ahead of viewers by default")
    void byDefaultNothingIsWanted() {
        assertThat(warming(0).isWanted()).isFalse();
        assertThat(wanted(warming(0), 20)).isEmpty();
        assertThat(warming(1).wanted(List.of(), Set.of())).isEmpty();
    }

    private static List<String> wanted(Warming warming, long... watched) {
        Set<ChannelId> ids =
                Arrays.stream(watched).mapToObj(ChannelId::new).collect(Collectors.toSet());
        return warming.wanted(CHANNELS, ids).stream()
                .map(channel -> channel.number().toString())
                .toList();
    }

    private Warming warming(int neighbours, String... favourites) {
        return new Warming(
                () ->
                        new Config.Warming(
                                Stream.of(favourites).map(ChannelNumber::parse).toList(),
                                neighbours),
                new Lookahead(studio.timelines(), studio.orders, Urgency.SOON));
    }
}
