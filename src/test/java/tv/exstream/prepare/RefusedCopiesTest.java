package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.exstream.rendition.RenditionKey;

class RefusedCopiesTest {
    private final RefusedCopies refused = new RefusedCopies();

    @Test
    void whatWasRefusedIsRemembered() {
        refused.add(key(1));

        assertThat(refused.contains(key(1))).isTrue();
        assertThat(refused.contains(key(2))).isFalse();
    }

    @Test
    void theOldestAreForgottenAfterTenThousand() {
        for (int n = 0; n < 10_001; n++) {
            refused.add(key(n));
        }

        assertThat(refused.contains(key(0))).isFalse();
        assertThat(refused.contains(key(1))).isTrue();
        assertThat(refused.contains(key(10_000))).isTrue();
    }

    private static RenditionKey key(int number) {
        return new RenditionKey("%032x".formatted(number));
    }
}
