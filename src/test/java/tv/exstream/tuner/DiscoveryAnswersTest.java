package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.tuner.HomeRunPacketTest.bytes;
import static tv.exstream.tuner.HomeRunPacketTest.hex;
import static tv.exstream.tuner.HomeRunPacketTest.withChecksum;
import static tv.exstream.tuner.Lan.address;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryAnswersTest {
    private static final String ANY = "0002000c0104ffffffff0204ffffffff73cc7d8f";

    private final MutableNanos nanos = new MutableNanos();

    @ParameterizedTest
    @CsvSource({
        // Jellyfin and hdhomerun_config 20220303: any type, any id.
        "HD-13, 0002000c0104ffffffff0204ffffffff73cc7d8f",
        // libhdhomerun until 2022 and Kodi: a tuner, any id.
        "HD-13, 0002000c0104000000010204ffffffff4e507f35",
        // libhdhomerun 2023: a tuner, no id tag.
        "HD-14, 00020006010400000001393077e7",
        // hdhomerun_config 20230719: any type, no id tag.
        "HD-14, 000200060104ffffffff4c20cb4e",
        // Tuner and storage in one tag.
        "HD-15, 0002000a2d0800000001000000054f63391f",
    })
    @DisplayName("HD-13, HD-14, HD-15: every form of request in the wild is answered")
    void everyFormOfRequestIsAnswered(String id, String request) {
        assertThat(answers("10AA5474", 4).answer(bytes(request), address("192.168.1.77")))
                .as(id)
                .map(HomeRunPacketTest::hex)
                .hasValue(
                        "0003004f010400000001020410aa54741001042a18"
                                + "687474703a2f2f3139322e3136382e312e31303a35303034"
                                + "2724687474703a2f2f3139322e3136382e312e31303a353030342f6c696e6575702e6a736f6e"
                                + "650385e9");
    }

    @Test
    @DisplayName("HD-13: the reply is byte for byte that of the reference")
    void theReplyIsByteForByteThatOfTheReference() {
        LanDevice device = Lan.device("1251E8E2", 4, Lan.of("10.0.0.5/24"));

        assertThat(answers(device).answer(bytes(ANY), address("10.0.0.9")))
                .map(HomeRunPacketTest::hex)
                .hasValue(
                        "0003004701040000000102041251e8e21001042a14687474703a2f2f31302e302e302e353a35303034"
                                + "2720687474703a2f2f31302e302e302e353a353030342f6c696e6575702e6a736f6ee7f0b6ad");
    }

    @Test
    void aRequestForOurOwnIdIsAnswered() {
        ByteBuffer request = bytes("0002000c0104ffffffff020410abcde16372ab7d");

        assertThat(answers("10ABCDE1", 2).answer(request, address("192.168.1.77"))).isPresent();
    }

    @Test
    void unknownTagsAreSkipped() {
        assertThat(
                        answers("10AA5474", 4)
                                .answer(
                                        withChecksum("0002000b77030102030104ffffffff"),
                                        address("192.168.1.77")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The id of another device.
                "0002000c0104ffffffff020410abcde16372ab7d",
                // A wrong checksum.
                "0002000c0104ffffffff0204ffffffff73cc7d8e",
                // Three bytes.
                "000200",
            })
    @DisplayName("HD-16: what is not for us gets no reply")
    void whatIsNotForUsGetsNoReply(String request) {
        assertThat(answers("10AA5474", 4).answer(bytes(request), address("192.168.1.77")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Storage only, in both ways to say it.
                "00020006010400000005",
                "000200062d0400000005",
                // A type of three bytes, no type at all in a list.
                "000200050103000001",
                "000200022d00",
                // A reply, a control request and a firmware upgrade.
                "000300060104ffffffff",
                "000400060104ffffffff",
                "000600060104ffffffff",
            })
    @DisplayName("HD-16, H45: other types, other packets and malformed tags get no reply")
    void otherTypesAndPacketsGetNoReply(String request) {
        assertThat(answers("10AA5474", 4).answer(withChecksum(request), address("192.168.1.77")))
                .isEmpty();
    }

    @Test
    @DisplayName("HD-16: 2,000 random bytes get no reply")
    void randomBytesGetNoReply() {
        byte[] noise = new byte[2_000];
        new SplittableRandom(16).nextBytes(noise);

        assertThat(answers("10AA5474", 4).answer(ByteBuffer.wrap(noise), address("192.168.1.77")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "192.168.1.255", "255.255.255.255", "0.0.0.0", "224.0.0.1"})
    @DisplayName("H45: hosts on the internet and addresses that are not one host get no reply")
    void onlyNearHostsAreAnswered(String source) {
        assertThat(answers("10AA5474", 4).answer(bytes(ANY), address(source))).isEmpty();
    }

    @Test
    @DisplayName("F22: each asker is told the address of the interface that faces it")
    void eachAskerIsToldTheAddressThatFacesIt() {
        LanDevice device = Lan.device("10AA5474", 4, Lan.of("192.168.1.10/24", "172.17.0.1/16"));

        String lan = hex(answers(device).answer(bytes(ANY), address("192.168.1.7")).orElseThrow());
        String docker =
                hex(answers(device).answer(bytes(ANY), address("172.17.0.4")).orElseThrow());

        assertThat(lan).contains(ascii("http://192.168.1.10:5004"));
        assertThat(docker).contains(ascii("http://172.17.0.1:5004"));
    }

    @Test
    @DisplayName("H45: one address gets a burst and then two replies a second")
    void oneAddressGetsABurstAndThenTwoRepliesASecond() {
        DiscoveryAnswers answers = answers("10AA5474", 4);

        assertThat(count(answers, "192.168.1.77", 100)).isEqualTo(8);
        nanos.pass(Duration.ofSeconds(1));
        assertThat(count(answers, "192.168.1.77", 100)).isEqualTo(2);
    }

    @Test
    @DisplayName("H45: all addresses together get at most twenty replies a second")
    void allAddressesTogetherGetAtMostTwentyRepliesASecond() {
        DiscoveryAnswers answers = answers("10AA5474", 4);
        int sent = 0;

        for (int host = 1; host <= 200; host++) {
            sent += count(answers, "192.168.1." + host, 3);
        }

        assertThat(sent).isEqualTo(20);
    }

    @Test
    void theReplyIsSmallerThanAHundredBytes() {
        LanDevice device = Lan.device("10AA5474", 64, Lan.of("192.168.100.100/24"));

        assertThat(
                        answers(device)
                                .answer(bytes(ANY), address("192.168.100.7"))
                                .orElseThrow()
                                .remaining())
                .isLessThanOrEqualTo(100);
    }

    private int count(DiscoveryAnswers answers, String source, int requests) {
        int sent = 0;
        for (int i = 0; i < requests; i++) {
            sent += answers.answer(bytes(ANY), address(source)).isPresent() ? 1 : 0;
        }
        return sent;
    }

    private DiscoveryAnswers answers(String id, int tuners) {
        return answers(Lan.device(id, tuners, Lan.of("192.168.1.10/24")));
    }

    private DiscoveryAnswers answers(LanDevice device) {
        return new DiscoveryAnswers(
                device, new ListenerRecord("test", InstantSource.system()), nanos);
    }

    private static String ascii(String text) {
        return hex(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
