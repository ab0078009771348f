package tv.exstream.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.BaseUrl;

class RelyingPartyTest {
    @ParameterizedTest
    @CsvSource({
        "https://TV.example.org, tv.example.org, https://tv.example.org",
        "https://tv.example.org:8443/below/it, tv.example.org, https://tv.example.org:8443",
        "http://localhost:8411, localhost, http://localhost:8411",
        "https://nas, nas, https://nas"
    })
    void passkeysBelongToTheNameAndAreSignedForTheOrigin(String base, String host, String origin) {
        assertThat(RelyingParty.of(new BaseUrl(base))).isEqualTo(new RelyingParty(host, origin));
        assertThat(RelyingParty.isPossible(new BaseUrl(base))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tv.example.org",
                "http://nas:8411",
                "http://127.0.0.1:8411",
                "https://192.168.1.5",
                "https://[2001:db8::1]",
                "https://tv.example.0"
            })
    void browsersHaveNoneForAddressesAndWithoutTls(String base) {
        assertThat(RelyingParty.isPossible(new BaseUrl(base))).isFalse();
        assertThatThrownBy(() -> RelyingParty.of(new BaseUrl(base)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.PASSKEYS_UNAVAILABLE));
    }

    @Test
    void aNameOfALocalNetworkIsOne() {
        assertThat(RelyingParty.of(new BaseUrl("https://tv.local")).host()).isEqualTo("tv.local");
    }
}
