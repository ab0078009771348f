package tv.exstream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.DriveOrigin.Bucket;
import tv.exstream.source.DriveOrigin.Dropbox;
import tv.exstream.source.DriveOrigin.GoogleDrive;
import tv.exstream.source.DriveOrigin.WebDav;
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

    @ParameterizedTest
    @DisplayName("an account is at the address of its provider, also when more of it was copied")
    @CsvSource({
        "http://tv.example:8080/get.php?username=a&password=b&type=m3u_plus, http://tv.example:8080",
        "http://tv.example/player_api.php, http://tv.example",
        "http://tv.example/panel/xmltv.php?username=a, http://tv.example/panel",
        "http://tv.example/c/, http://tv.example/c/",
        "http://get.php.example, http://get.php.example"
    })
    void anAccountIsAtItsProvider(String written, String meant) {
        var account =
                new ListOrigin.Xtream(
                        new WebAddress(written), "ada", Set.of(ListOrigin.Offer.CHANNELS));

        assertThat(account.address().text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @DisplayName("H42: what is at another host or of another kind is elsewhere")
    @CsvSource({
        "http://nas.example:8096, false",
        "http://NAS.example:8096, false",
        "https://nas.example/jellyfin, false",
        "http://other.example:8096, true",
        "http://nas.example.evil.example, true",
        "http://nas.example@evil.example, true"
    })
    void anotherHostIsElsewhere(String address, boolean elsewhere) {
        var other = new WebAddress(address);
        var jellyfin = new Jellyfin(ADDRESS, "ada", ServerChoice.ALL);

        assertThat(new Jellyfin(other, "bob", ServerChoice.ALL).isElsewhereThan(jellyfin))
                .isEqualTo(elsewhere);
        assertThat(new Emby(other, "ada", ServerChoice.ALL).isElsewhereThan(jellyfin)).isTrue();
        assertThat(new ListOrigin.Guide(other).isElsewhereThan(new ListOrigin.Guide(ADDRESS)))
                .isEqualTo(elsewhere);
        assertThat(new WebDav(other, "").isElsewhereThan(new WebDav(ADDRESS, "")))
                .isEqualTo(elsewhere);
        assertThat(bucket(Optional.of(other)).isElsewhereThan(bucket(Optional.of(ADDRESS))))
                .isEqualTo(elsewhere);
    }

    @Test
    @DisplayName("H42: what everybody finds at one place is elsewhere once it has an address")
    void anAddressIsElsewhereThanNone() {
        var named = new Plex("abc", Optional.empty(), ServerChoice.ALL, false);

        assertThat(new Plex("abc", Optional.of(ADDRESS), ServerChoice.ALL, false))
                .matches(plex -> plex.isElsewhereThan(named));
        assertThat(bucket(Optional.of(ADDRESS)).isElsewhereThan(bucket(Optional.empty()))).isTrue();
        assertThat(new Dropbox("/a").isElsewhereThan(new Dropbox("/b"))).isFalse();
        assertThat(new Dropbox("").isElsewhereThan(new GoogleDrive("root"))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("H07: a file of the server has a path from the top, without steps back")
    @ValueSource(strings = {"lists/a.m3u", "/lists/../etc/passwd", "/lists/a\nb", ""})
    void aFileHasAPathFromTheTop(String text) {
        Path path = Path.of(text);

        assertThatThrownBy(() -> new ListOrigin.PlaylistFile(path))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new ListOrigin.GuideFile(path))
                .isInstanceOf(ProblemException.class);
    }

    private static Bucket bucket(Optional<WebAddress> endpoint) {
        return new Bucket(endpoint, "eu-central-1", "films", "");
    }
}
