package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Golden;

class SsdpTest {
    private static final List<SsdpName> NAMES = SsdpName.of(Lan.UDN);
    private static final SsdpMessages MESSAGES =
            new SsdpMessages(NAMES, "Linux UPnP/1.0 EXStreamTV/1.0");
    private static final String GSSDP =
            """
            M-SEARCH * HTTP/1.1\r
            Host: 239.255.255.250:1900\r
            Man: "ssdp:discover"\r
            ST: ssdp:all\r
            MX: 3\r
            User-Agent: Linux/6.18 UPnP/1.0 GSSDP/1.6.2\r
            \r
            """;

    @Test
    void aSearchAsGssdpWritesItIsRead() {
        assertThat(SsdpSearch.parse(GSSDP))
                .hasValue(new SsdpSearch("ssdp:all", Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "5,5", "6,5", "120,5", "9999,5", "99999999999999,5"})
    @DisplayName("H46: an MX of more than five seconds counts as five")
    void aLongWaitCountsAsFiveSeconds(String mx, int seconds) {
        assertThat(SsdpSearch.parse(GSSDP.replace("MX: 3", "MX: " + mx)))
                .map(SsdpSearch::spread)
                .hasValue(Duration.ofSeconds(seconds));
    }

    @Test
    void aSearchWithoutMxIsAnsweredWithinASecond() {
        assertThat(SsdpSearch.parse(GSSDP.replace("MX: 3\r\n", "")))
                .map(SsdpSearch::spread)
                .hasValue(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NOTIFY * HTTP/1.1\r\nMAN: \"ssdp:discover\"\r\nST: ssdp:all\r\nMX: 1\r\n\r\n",
                "M-SEARCH * HTTP/1.1\r\nST: ssdp:all\r\nMX: 1\r\n\r\n",
                "M-SEARCH * HTTP/1.1\r\nMAN: \"ssdp:byebye\"\r\nST: ssdp:all\r\nMX: 1\r\n\r\n",
                "M-SEARCH * HTTP/1.1\r\nMAN: \"ssdp:discover\"\r\nMX: 1\r\n\r\n",
                "M-SEARCH * HTTP/1.1\r\nMAN: \"ssdp:discover\"\r\nST: ssdp:all\r\nMX: -1\r\n\r\n",
                "M-SEARCH * HTTP/1.1\r\nMAN: \"ssdp:discover\"\r\nST: ssdp:all\r\nMX: soon\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
            })
    void everythingElseIsNoSearch(String datagram) {
        assertThat(SsdpSearch.parse(datagram)).isEmpty();
    }

    @Test
    @DisplayName("HD-17: each target gets the names it asks for")
    void eachTargetGetsTheNamesItAsksFor() {
        assertThat(matches("ssdp:all")).isEqualTo(NAMES);
        assertThat(matches("upnp:rootdevice")).containsExactly(NAMES.get(0));
        assertThat(matches("uuid:" + Lan.UDN)).containsExactly(NAMES.get(1));
        assertThat(matches("urn:schemas-upnp-org:device:MediaServer:1"))
                .containsExactly(NAMES.get(2));
        assertThat(matches("urn:schemas-upnp-org:device:InternetGatewayDevice:1")).isEmpty();
        assertThat(matches("uuid:00000000-90a3-4429-8275-cbeeee9cd605")).isEmpty();
    }

    @Test
    void theMessagesAreThoseOfTheGoldenFile() {
        StringBuilder all = new StringBuilder();
        for (SsdpName name : NAMES) {
            all.append(MESSAGES.alive(name, "http://192.0.2.2:8411"));
            all.append(MESSAGES.answer(name, "http://192.0.2.2:8411"));
            all.append(MESSAGES.byebye(name));
        }

        assertThat(all.toString().replace("\r\n", "")).doesNotContain("\n", "\r");
        Golden.assertMatches("tuner/ssdp.txt", all.toString().replace("\r\n", "\n"));
    }

    @Test
    void mutatedSearchesNeverThrow() {
        for (int seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(GSSDP);
            for (int change = 0; change < 5; change++) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
            }

            SsdpSearch.parse(text.toString())
                    .ifPresent(
                            search ->
                                    assertThat(search.spread())
                                            .isBetween(Duration.ZERO, Duration.ofSeconds(5)));
        }
    }

    private static List<SsdpName> matches(String target) {
        return new SsdpSearch(target, Duration.ZERO).matches(NAMES);
    }
}
