package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.time.TimeRange;

class FragmentsTest {
    private static final TimeRange RANGE = TimeRange.of(Instant.EPOCH, Duration.ofHours(1));
    private static final Channel ONE = channel(1).build();
    private static final Channel TWO = channel(2).build();

    private final Fragment fragment =
            Fragment.of(out -> out.write("some programmes".getBytes(StandardCharsets.UTF_8)));
    private final Fragments fragments = new Fragments(2L * fragment.size());

    FragmentsTest() throws IOException {}

    @Test
    void whatWasKeptIsFoundAsLongAsNothingChanges() {
        fragments.keep(stamp(ONE, 1), fragment);

        assertThat(fragments.find(stamp(ONE, 1))).containsSame(fragment);
        assertThat(fragments.find(stamp(ONE, 2))).isEmpty();
        assertThat(fragments.find(stamp(TWO, 1))).isEmpty();
        assertThat(fragments.find(stamp(channel(1).named("Other").build(), 1))).isEmpty();
        assertThat(fragments.find(new Fragments.Stamp(ONE, RANGE, 1, 1, "https://b"))).isEmpty();
    }

    @Test
    void aNewFragmentTakesThePlaceOfTheOldOne() {
        fragments.keep(stamp(ONE, 1), fragment);
        fragments.keep(stamp(TWO, 1), fragment);
        fragments.keep(stamp(ONE, 2), fragment);

        assertThat(fragments.find(stamp(ONE, 2))).isPresent();
        assertThat(fragments.find(stamp(TWO, 1))).isPresent();
        assertThat(fragments.used()).isEqualTo(2L * fragment.size());
    }

    @Test
    void whatDoesNotFitIsNotKept() {
        fragments.keep(stamp(ONE, 1), fragment);
        fragments.keep(stamp(TWO, 1), fragment);
        fragments.keep(stamp(channel(3).build(), 1), fragment);

        assertThat(fragments.find(stamp(ONE, 1))).isPresent();
        assertThat(fragments.find(stamp(channel(3).build(), 1))).isEmpty();
    }

    @Test
    void channelsThatAreGoneAreForgotten() {
        fragments.keep(stamp(ONE, 1), fragment);
        fragments.keep(stamp(TWO, 1), fragment);

        fragments.retain(Set.of(TWO.id()));

        assertThat(fragments.find(stamp(ONE, 1))).isEmpty();
        assertThat(fragments.used()).isEqualTo(fragment.size());
    }

    private static Fragments.Stamp stamp(Channel channel, long timeline) {
        return new Fragments.Stamp(channel, RANGE, timeline, 1, "http://a");
    }
}
