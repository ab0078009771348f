package tv.exstream.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {
    @ParameterizedTest
    @DisplayName(
            "H05: who we are is told to the same server, and to where it encrypts; nowhere else")
    @CsvSource({
        "http://a.example/x, https://A.example/y, true",
        "http://a.example/x, http://a.example:80/y, true",
        "http://a.example:80/x, https://a.example:443/y, true",
        "http://a.example:8080/x, http://a.example:8080/y, true",
        "https://a.example/x, http://a.example/y, false",
        "http://a.example/x, http://b.example/y, false",
        "http://a.example/x, http://a.example:8080/y, false",
        "http://a.example:8080/x, https://a.example/y, false",
        "http://a.example/x, http://a.example:443/y, false"
    })
    void credentialsAreToldToTheSameServer(URI from, URI to, boolean told) {
        assertThat(Credentials.isTheSame(from, to)).isEqualTo(told);
    }

    @Test
    void whereARedirectHasItsOwnTheyCount() {
        URI from = URI.create("http://user:word@a.example/x");

        assertThat(Credentials.of(from).authorization()).contains("Basic dXNlcjp3b3Jk");
        assertThat(Credentials.of(from).after(from, URI.create("http://a.example/y")))
                .isEqualTo(Credentials.of(from));
        assertThat(
                        Credentials.of(from)
                                .after(from, URI.create("http://b.example/y"))
                                .authorization())
                .isEmpty();
        assertThat(Credentials.of(from).after(from, URI.create("http://u:w@b.example/y")))
                .isEqualTo(Credentials.of(URI.create("http://u:w@c.example/")));
    }

    @Test
    void theAddressThatIsAskedForHasNone() throws Exception {
        assertThat(Credentials.without(URI.create("http://user:word@a.example:81/x%20y?k=%2F")))
                .hasToString("http://a.example:81/x%20y?k=%2F");
    }
}
