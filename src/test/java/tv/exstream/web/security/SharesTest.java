package tv.exstream.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {
    private final Shares shares = new Shares(2);

    @Test
    void nobodyHasMoreThanTheirShareAndEverybodyHasOne() {
        assertThat(shares.take("ann")).isTrue();
        assertThat(shares.take("ann")).isTrue();
        assertThat(shares.take("ann")).isFalse();
        assertThat(shares.take("ben")).isTrue();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        boolean _ = shares.take("ann");
        boolean _ = shares.take("ann");

        shares.release("ann");

        assertThat(shares.take("ann")).isTrue();
        assertThat(shares.take("ann")).isFalse();
        shares.release("ann");
        shares.release("ann");
        shares.release("ann");
        assertThat(shares.take("ann")).as("nobody has less than nothing").isTrue();
    }
}
