package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.live.SourcePlaylist;
import tv.exstream.live.SourcePlaylist.Resource;
import tv.exstream.media.ByteRange;
import tv.exstream.outbound.Reach;

@DisplayName("Names of what playlists name")
class SealedNamesTest {
    private static final String TEXT = "https://example.com/film.ts?token=secret";
    private final SealedNames names = new SealedNames(new SecureRandom());

    @Test
    @DisplayName("say what they stand for to nobody else, and always the same")
    void sayWhatTheyStandForToNobodyElse() {
        String name = names.seal(TEXT);

        assertThat(names.open(name)).contains(TEXT);
        assertThat(name).matches("[A-Za-z0-9_-]+").doesNotContain("example", "secret");
        assertThat(names.seal(TEXT)).isEqualTo(name);
        assertThat(names.seal(TEXT + "1")).isNotEqualTo(name);
        assertThat(new SealedNames(new SecureRandom()).open(name)).isEmpty();
    }

    @Test
    @DisplayName("that somebody made up, or changed in one letter, stand for nothing")
    void thatSomebodyMadeUpStandForNothing() {
        String name = names.seal(TEXT);
        for (int at = 0; at < name.length() - 1; at++) {
            char other = name.charAt(at) == 'A' ? 'B' : 'A';
            String changed = name.substring(0, at) + other + name.substring(at + 1);
            assertThat(names.open(changed)).as("letter %d", at).isEmpty();
        }
        assertThat(names.open("")).isEmpty();
        assertThat(names.open("aHR0cDovL2V4YW1wbGUuY29t")).isEmpty();
        assertThat(names.open("no name/at all")).isEmpty();
    }

    @Test
    @DisplayName(
            "say of a file its part, what it is encrypted with, and how far its playlist leads")
    void sayOfAFileItsPartAndKey() {
        URI uri = URI.create(TEXT);
        var key =
                new SourcePlaylist.Key(
                        URI.create("https://example.com/key"), Optional.of("0".repeat(32)));

        assertIsRead(new PlaylistEntry.Playlist(uri, Reach.ANYWHERE));
        assertIsRead(new PlaylistEntry.Playlist(uri, Reach.INTERNET));
        assertIsRead(file(uri, Optional.empty(), Optional.empty()));
        assertIsRead(file(uri, Optional.of(new ByteRange(7, 12)), Optional.empty()));
        assertIsRead(file(uri, Optional.empty(), Optional.of(key)));
        assertIsRead(file(uri, Optional.of(new ByteRange(0, 1)), Optional.of(key)));
    }

    private static PlaylistEntry file(
            URI uri, Optional<ByteRange> part, Optional<SourcePlaylist.Key> key) {
        return new PlaylistEntry.Piece(new Resource(uri, part, key), Reach.INTERNET);
    }

    private static void assertIsRead(PlaylistEntry entry) {
        assertThat(PlaylistEntry.parse(entry.text())).isEqualTo(entry);
    }
}
