package tv.exstream.lan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On real sockets of the loopback interface.
@Timeout(60)
class InquiryTest {
    private static final List<LanAddress> HERE =
            List.of(
                    new LanAddress(
                            "eth0",
                            2,
                            (Inet4Address) InetAddress.ofLiteral("192.168.1.5"),
                            24,
                            true));

    @Test
    void everybodyIsAskedTwiceAndEachAnswerCountsOnce() throws Exception {
        try (Answering one = Answering.with(bytes("b"), bytes("a"), bytes("?"));
                Answering other = Answering.with(bytes("a"))) {
            var inquiry =
                    new Inquiry(() -> List.of(one.address(), other.address()), System::nanoTime);

            List<String> found =
                    inquiry.ask(
                            bytes("who is there"),
                            (answer, _) ->
                                    Optional.of(StandardCharsets.US_ASCII.decode(answer).toString())
                                            .filter(text -> !text.equals("?")),
                            text -> text);

            assertThat(found).containsExactly("a", "b");
            assertThat(one.heard()).containsExactly("who is there", "who is there");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.77, true",
        "192.168.2.77, false",
        "8.8.8.8, false",
        "fe80::1, false",
        "2001:db8::1, false"
    })
    @DisplayName("H47: who is not on a network of ours is not heard")
    void whoIsElsewhereIsNotHeard(String from, boolean isHeard) {
        assertThat(Inquiry.isNear(InetAddress.ofLiteral(from), HERE)).isEqualTo(isHeard);
    }
}
