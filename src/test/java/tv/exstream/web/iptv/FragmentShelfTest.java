package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.exstream.account.RatingLimit;
import tv.exstream.channel.Channel;
import tv.exstream.time.TimeRange;

class FragmentShelfTest {
    private static final Channel CHANNEL = channel(1).build();
    private static final Fragments.Stamp STAMP =
            new Fragments.Stamp(
                    CHANNEL, TimeRange.of(Instant.EPOCH, Duration.ofHours(1)), 1, 1, "reader");

    private final Fragment fragment =
            Fragment.of(out -> out.write("some programmes".getBytes(StandardCharsets.UTF_8)));
    private final FragmentShelf shelf = new FragmentShelf(1_000, fragment.size());

    FragmentShelfTest() throws IOException {}

    private Fragments of(int age) {
        return shelf.of(new RatingLimit(age, true));
    }

    @Test
    void whatIsKeptForAnAgeTakesNothingAwayFromEverybodyElse() {
        shelf.of(RatingLimit.NONE).keep(STAMP, fragment);
        of(6).retain(Set.of());

        assertThat(of(6).find(STAMP)).isEmpty();
        assertThat(shelf.of(RatingLimit.NONE).find(STAMP)).containsSame(fragment);
    }

    @Test
    void eachAgeHasItsOwn() {
        of(6).keep(STAMP, fragment);

        assertThat(of(6).find(STAMP)).containsSame(fragment);
        assertThat(of(12).find(STAMP)).isEmpty();
        assertThat(shelf.of(new RatingLimit(6, false)).find(STAMP)).isEmpty();
    }

    @Test
    void anAgeThatNobodyHasAskedForLatelyIsForgottenAndEverybodyElseIsNot() {
        shelf.of(RatingLimit.NONE).keep(STAMP, fragment);
        of(0).keep(STAMP, fragment);
        for (int age = 1; age <= FragmentShelf.MOST_LIMITS; age++) {
            of(age).keep(STAMP, fragment);
        }

        assertThat(of(FragmentShelf.MOST_LIMITS).find(STAMP)).isPresent();
        assertThat(of(0).find(STAMP)).isEmpty();
        assertThat(shelf.of(RatingLimit.NONE).find(STAMP)).isPresent();
    }

    @Test
    void anAgeHasRoomOfItsOwn() {
        of(6).keep(STAMP, fragment);
        of(6).keep(
                        new Fragments.Stamp(
                                channel(2).build(), STAMP.range(), 1, 1, STAMP.reader()),
                        fragment);

        assertThat(of(6).used()).isEqualTo(fragment.size());
    }
}
