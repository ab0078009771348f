package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Patience;
import tv.exstream.job.MeasureJobs;
import tv.exstream.library.Scans;
import tv.exstream.library.remote.Desks;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class JobViewTest {
    /// More than one reading looks into.
    private static final int MANY = 300;

    private final AtomicInteger listings = new AtomicInteger();

    @Test
    @DisplayName(
            "a reading that is begun by hand lists the source, also when films of it wait to be looked into")
    void readingsBegunByHand() throws Exception {
        try (Scans scans = Desks.scans()) {
            SourceDesk desk = Desks.of(new Films(), scans);
            var origin = new ListOrigin.Playlist(new WebAddress("http://127.0.0.1/list"));
            desk.add(new SourceSettings("films", origin, Duration.ZERO, false), Map.of());
            assertThat(scans.start("films").await().isUnfinished()).isTrue();

            new JobView(scans, desk, MeasureJobs.waiting()).begin("films");

            Patience.until("it is listed again", () -> listings.get() == 2);
        }
    }

    private final class Films implements SourceClient {
        @Override
        public boolean serves(Origin origin) {
            return true;
        }

        @Override
        public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
            listings.incrementAndGet();
            for (int n = 0; n < MANY; n++) {
                shelf.put(film("film " + n));
            }
        }

        @Override
        public RemoteAddress address(Source source, RemoteFile file) throws IOException {
            throw new IOException("it has no files");
        }
    }

    private static RemoteItem film(String key) {
        return new RemoteItem(
                key,
                key,
                new Fingerprint(0, Instant.EPOCH, "1"),
                MediaKind.MOVIE,
                Title.named(key),
                Metadata.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
