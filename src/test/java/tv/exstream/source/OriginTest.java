package tv.exstream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.ServerOrigin.Emby;
import tv.exstream.source.ServerOrigin.Jellyfin;
import tv.exstream.source.ServerOrigin.Plex;

class OriginTest {
    private static final WebAddress ADDRESS = new WebAddress("http://nas.example:8096");

    @Test
    @DisplayName("a server with a user is let in by a key or a password, one without by a key")
    void keysOrPasswords() {
        assertThat(new Jellyfin(ADDRESS, "", ServerChoice.ALL).secrets()).containsExactly("key");
        assertThat(new Emby(ADDRESS, " ada ", ServerChoice.ALL).secrets())
                .containsExactly("key", "password");
        assertThat(new Emby(ADDRESS, " ada ", ServerChoice.ALL).user()).isEqualTo("ada");
        assertThatThrownBy(() -> new Jellyfin(ADDRESS, "a".repeat(101), ServerChoice.ALL))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    @DisplayName("a Plex server is found by its machine or its address")
    void plexIsFoundSomehow() {
        Plex byAddress = new Plex("", Optional.of(ADDRESS), ServerChoice.ALL, false);

        assertThat(byAddress.secrets()).containsExactly("token");
        assertThatThrownBy(() -> new Plex(" ", Optional.empty(), ServerChoice.ALL, false))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("machine or an address");
        assertThatThrownBy(() -> new Plex("a/b", Optional.empty(), ServerChoice.ALL, false))
                .isInstanceOf(ProblemException.class);
    }
}
