package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.account.IpAddress;
import tv.exstream.account.Peer;
import tv.exstream.delivery.HeardNews;

class SignInNewsTest {
    private final HeardNews heard = new HeardNews();
    private Instant now = Instant.parse("2027-03-01T12:00:00Z");
    private final SignInNews told = new SignInNews(heard.news(), () -> now);

    @Test
    void aRefusalIsToldWithFromWhere() {
        told.refused(peer(9));

        assertThat(heard.said())
                .containsExactly("account.refused {\"address\":\"203.0.113.9\",\"attempts\":1}");
    }

    @Test
    @DisplayName("H33: whoever tries one password after the other pushes no other news out")
    void manyRefusalsAreToldOnceAMinute() {
        for (int attempt = 0; attempt < 500; attempt++) {
            told.refused(peer(9));
        }
        now = now.plusSeconds(60);
        told.refused(peer(10));

        assertThat(heard.said())
                .containsExactly(
                        "account.refused {\"address\":\"203.0.113.9\",\"attempts\":1}",
                        "account.refused {\"address\":\"203.0.113.10\",\"attempts\":500}");
    }

    private static Peer peer(int last) {
        return new Peer(IpAddress.of(new byte[] {(byte) 203, 0, 113, (byte) last}), true);
    }
}
