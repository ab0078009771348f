package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.Library;
import tv.exstream.library.ScanListener;
import tv.exstream.media.Artwork;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;

class ScannedPicturesTest {
    private static final Instant OLD = Instant.parse("2025-01-01T00:00:00Z");

    @TempDir private Path root;
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final List<Path> probed = Collections.synchronizedList(new ArrayList<>());
    private final LocalScanner scanner =
            new LocalScanner(items, this::probe, () -> OLD.plusSeconds(86_400), () -> 0);

    @AfterEach
    void close() {
        scanner.close();
    }

    @Test
    void aPosterThatComesChangesOrGoesIsKnownWithoutProbingAgain() throws Exception {
        file("Films/x.mkv", OLD);
        file("Films/y.mkv", OLD);
        scan();
        probed.clear();

        Path poster = file("Films/x-poster.jpg", OLD);
        scan();
        assertThat(posterOfFirst()).contains(new Artwork.Picture(poster, OLD));

        file("Films/x-poster.jpg", OLD.minusSeconds(9));
        scan();
        assertThat(posterOfFirst()).contains(new Artwork.Picture(poster, OLD.minusSeconds(9)));

        Files.delete(poster);
        scan();
        assertThat(posterOfFirst()).isEmpty();
        assertThat(probed).isEmpty();
    }

    @Test
    @DisplayName(
            "LIB-17, XM-15, XM-16: episodes in seasons know the poster of their show, songs that of their album")
    void episodesKnowThePosterOfTheirShow() throws Exception {
        file("Show/Season 1/Show S01E01.mkv", OLD);
        Path show = file("Show/poster.jpg", OLD);
        file("Artist/Album/CD1/01 Song.mp3", OLD);
        Path album = file("Artist/Album/cover.jpg", OLD);

        scan();

        assertThat(items.all())
                .extracting(item -> artwork(item).picture(Artwork.Kind.PARENT).orElseThrow().path())
                .containsExactly(album, show);
    }

    @Test
    @DisplayName(
            "LIB-16, LIB-17: a picture beside a file counts more than one that its NFO names, until it goes")
    void aPictureBesideTheFileCountsMore() throws Exception {
        file("Films/x.mkv", OLD);
        Path nfo = file("Films/x.nfo", OLD);
        Files.writeString(
                nfo,
                "<movie><title>X</title><thumb aspect='poster'>https://pictures.example/x.jpg</thumb></movie>");
        Path poster = file("Films/x-poster.jpg", OLD);
        scan();
        assertThat(artwork(items.all().getFirst()))
                .isEqualTo(
                        new Artwork(Map.of(Artwork.Kind.POSTER, new Artwork.Picture(poster, OLD))));

        Files.delete(poster);
        scan();
        assertThat(artwork(items.all().getFirst()).address(Artwork.Kind.POSTER))
                .contains(URI.create("https://pictures.example/x.jpg"));
    }

    private void scan() throws InterruptedException {
        scanner.scan(new Library("local", List.of(root)), new ScanListener() {});
    }

    private MediaFile probe(Path file, Fingerprint fingerprint) {
        probed.add(file);
        MediaItemBuilder item = MediaItemBuilder.item("x").at(file).fingerprint(fingerprint);
        return file.toString().endsWith(".mp3") ? item.video().file() : item.file();
    }

    private Optional<Artwork.Picture> posterOfFirst() {
        return artwork(items.all().getFirst()).picture(Artwork.Kind.POSTER);
    }

    private Artwork artwork(MediaItem item) {
        return items.metadata(List.of(item.id())).get(item.id()).artwork();
    }

    private Path file(String path, Instant modified) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "content of " + path);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
