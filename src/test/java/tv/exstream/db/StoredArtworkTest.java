package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Artwork;

class StoredArtworkTest {
    @Test
    @DisplayName("pictures that an older version has stored are read, and have no addresses")
    void older() {
        String stored =
                """
                {"pictures": {"POSTER": {"path": "/m/p.jpg", "modified": "2025-01-01T00:00:00Z"}}}
                """;

        var poster =
                new Artwork.Picture(Path.of("/m/p.jpg"), Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(JsonColumn.read(stored, Artwork.class))
                .isEqualTo(new Artwork(Map.of(Artwork.Kind.POSTER, poster)));
    }
}
