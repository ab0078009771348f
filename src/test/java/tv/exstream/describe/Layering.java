package tv.exstream.describe;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.describe.Descriptions.Described;
import tv.exstream.media.Artwork;
import tv.exstream.media.Aspect;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Particulars;
import tv.exstream.media.Title;

/// What somebody says, for tests.
public final class Layering {
    public static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    private Layering() {}

    public static Description description(String name, String show, int year) {
        String shown = name.isEmpty() ? show : name;
        return new Description(new Title(shown, show, -1, -1, year, ""), Metadata.NONE);
    }

    public static Description episode(String name, String plot) {
        return new Description(new Title(name, "Fringe", 1, 5, 2008, plot), Metadata.NONE);
    }

    public static Sayings sayings(Aspect aspect, String... values) {
        return new Sayings(Map.of(aspect, List.of(values)));
    }

    public static Provided provided(Sayings sayings) {
        return provided(sayings, Particulars.NONE);
    }

    public static Provided provided(Sayings sayings, Particulars particulars) {
        return new Provided(Provider.TMDB, "1", 0.9, THEN, false, sayings, particulars, Map.of());
    }

    public static Provided overriding(Sayings sayings) {
        return new Provided(
                Provider.TVDB,
                "1",
                0.9,
                THEN,
                true,
                sayings,
                Particulars.NONE,
                Map.of(Artwork.Kind.POSTER, URI.create("https://pictures.example/1.jpg")));
    }

    /// A film whose poster is at a catalogue.
    public static Described withPoster(MediaId id, URI poster) {
        var provided =
                new Provided(
                        Provider.TMDB,
                        "1",
                        1,
                        THEN,
                        false,
                        Sayings.NONE,
                        Particulars.NONE,
                        Map.of(Artwork.Kind.POSTER, poster));
        Layers layers = Layers.of(description("Alien", "", 1979)).with(Optional.of(provided));
        return new Described(id, MediaKind.MOVIE, Path.of("/films/alien.mkv"), layers);
    }
}
