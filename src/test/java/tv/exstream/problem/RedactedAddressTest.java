package tv.exstream.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactedAddressTest {
    @ParameterizedTest
    @DisplayName(
            "H42: no form of an address shows a secret: query, user, Xtream paths and what is past")
    @ValueSource(
            strings = {
                "http://user:s3cret@tv.example:8080/",
                "http://s3cret@tv.example:8080",
                "http://a@s3cret@tv.example:8080",
                "http://tv.example:8080/get.php?username=s3cret&password=s3cret&type=m3u",
                "http://tv.example:8080?s3cret",
                "http://tv.example:8080/live/s3cret/s3cret/7.ts",
                "http://tv.example:8080/s3cret/s3cret/7",
                "http://tv.example:8080/timeshift/s3cret/s3cret/60/2026-01-01:10-00/7.ts",
                "http://tv.example:8080/streaming/timeshift.php?username=s3cret&stream=7",
                "http://tv.example:8080/movie/s3cret/s3cret/7.mkv#s3cret",
                "HTTP://tv.example:8080/hls/s3cret$1/index.m3u8"
            })
    void noFormShowsASecret(String address) {
        String told = RedactedAddress.in("cannot open '" + address + "': refused");

        assertThat(told)
                .doesNotContain("s3cret")
                .contains("tv.example:8080")
                .endsWith("': refused");
    }

    @Test
    @DisplayName("H42: parameters that messages quote on their own are left out")
    void parametersAreLeftOut() {
        String message =
                "X-Plex-Token: abc, password=abc; Authorization: Bearer abc"
                        + " api_key=abc&access_token=abc";

        assertThat(RedactedAddress.in(message)).doesNotContain("abc").contains("X-Plex-Token: ***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"anna\",\"password\":\"s3cret\"}",
                "{\"Password\" : \"a \\\" s3cret\", \"x\":1}",
                "{\"access_token\":\"s3cret\"}"
            })
    @DisplayName("H42: members of JSON that are secrets are left out")
    void membersAreLeftOut(String json) {
        assertThat(RedactedAddress.in("cannot read " + json))
                .doesNotContain("s3cret")
                .contains("\"***\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/t/%s/iptv/channels.m3u", "/live/anna/%s/5.ts", "/t/%s"})
    @DisplayName("H42: tokens of players in paths are left out")
    void tokensInPathsAreLeftOut(String path) {
        String token = "A1b2-_".repeat(7) + "Z";

        assertThat(RedactedAddress.in("no answer at " + path.formatted(token) + ", 404"))
                .isEqualTo("no answer at " + path.formatted("***") + ", 404");
    }

    @Test
    void whatHasNoSecretIsToldAsItIs() {
        assertThat(RedactedAddress.in("no host at http://tv.example/ for 3 s"))
                .isEqualTo("no host at http://tv.example/ for 3 s");
        assertThat(RedactedAddress.of(URI.create("HTTP://TV.example/x")))
                .hasToString("http://tv.example/…");
    }
}
