package tv.exstream.web.ui.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.web.api.ChannelStateAnswer;
import tv.exstream.web.api.ChannelStatesAnswer;
import tv.exstream.web.api.PlainStates;

class ChannelsLookedAtTest {
    /// More than are looked at together.
    private static final int CHANNELS = 1_000;

    private final InMemoryChannels channels = new InMemoryChannels();

    @Test
    @DisplayName("UI-62: of a thousand channels the dark ones are looked at, wherever they stand")
    void theDarkOnesAreAmongThoseThatAreLookedAt() {
        List<Channel> all = all();

        List<String> chosen = chosen(all, Set.of(1, 640, 1_000));

        assertThat(chosen).hasSize(300).contains("1", "640", "1000").endsWith("640", "1000");
        assertThat(chosen).contains("2", "298").doesNotContain("299");
    }

    @Test
    void neverMoreAreLookedAtThanThat() {
        Set<Integer> dark = Set.copyOf(IntStream.rangeClosed(500, CHANNELS).boxed().toList());

        assertThat(chosen(all(), dark)).hasSize(300).startsWith("500").endsWith("799");
    }

    @Test
    void ofFewChannelsAllAreLookedAt() {
        List<Channel> few = all().subList(0, 3);

        assertThat(chosen(few, Set.of(3))).containsExactly("1", "2", "3");
    }

    private List<Channel> all() {
        return IntStream.rangeClosed(1, CHANNELS)
                .mapToObj(number -> channels.add(ChannelBuilder.channel(number).draft()))
                .toList();
    }

    private static List<String> chosen(List<Channel> all, Set<Integer> dark) {
        List<ChannelStateAnswer> states =
                dark.stream()
                        .map(String::valueOf)
                        .map(number -> PlainStates.dark(number, "A", "slate", "source_down", ""))
                        .toList();
        return ChannelsLookedAt.chosen(all, new ChannelStatesAnswer(all.size(), 3, states)).stream()
                .map(channel -> channel.number().toString())
                .toList();
    }
}
