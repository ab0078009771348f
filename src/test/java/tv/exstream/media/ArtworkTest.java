package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Artwork.Kind;
import tv.exstream.media.Artwork.Picture;

class ArtworkTest {
    private static final Picture FILE = new Picture(Path.of("/p.jpg"), Instant.ofEpochMilli(7));
    private static final Picture OTHER = new Picture(Path.of("/o.jpg"), Instant.ofEpochMilli(8));
    private static final URI ADDRESS = URI.create("https://pictures.example/a.jpg");

    @Test
    @DisplayName("LIB-16: what there is a file of has no address")
    void filesCountMore() {
        var artwork =
                new Artwork(
                        Map.of(Kind.POSTER, FILE),
                        Map.of(Kind.POSTER, ADDRESS, Kind.THUMB, ADDRESS));

        assertThat(artwork.address(Kind.POSTER)).isEmpty();
        assertThat(artwork.address(Kind.THUMB)).contains(ADDRESS);
        assertThat(artwork.existing(Kind.values())).containsExactly(Kind.POSTER, Kind.THUMB);
    }

    @Test
    @DisplayName("LIB-16: another one adds only kinds of which there is neither file nor address")
    void completed() {
        var named = new Artwork(Map.of(), Map.of(Kind.POSTER, ADDRESS, Kind.PARENT, ADDRESS));
        var files = new Artwork(Map.of(Kind.POSTER, FILE, Kind.THUMB, OTHER));

        assertThat(files.completedBy(named))
                .isEqualTo(
                        new Artwork(
                                Map.of(Kind.POSTER, FILE, Kind.THUMB, OTHER),
                                Map.of(Kind.PARENT, ADDRESS)));
        assertThat(named.completedBy(files))
                .isEqualTo(
                        new Artwork(
                                Map.of(Kind.THUMB, OTHER),
                                Map.of(Kind.POSTER, ADDRESS, Kind.PARENT, ADDRESS)));
    }

    @Test
    @DisplayName("another picture has another version, be it a file or at an address")
    void versions() {
        var named = new Artwork(Map.of(Kind.POSTER, FILE), Map.of(Kind.THUMB, ADDRESS));
        var moved = new Artwork(Map.of(), Map.of(Kind.THUMB, ADDRESS.resolve("/b.jpg")));

        assertThat(named.version(Kind.POSTER)).isEqualTo(7);
        assertThat(named.version(Kind.THUMB)).isPositive().isNotEqualTo(moved.version(Kind.THUMB));
        assertThat(named.version(Kind.BACKDROP)).isZero();
    }
}
