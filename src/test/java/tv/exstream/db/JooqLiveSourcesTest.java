package tv.exstream.db;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import tv.exstream.live.LiveSources;
import tv.exstream.live.LiveSourcesContract;
import tv.exstream.media.MediaItems;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class JooqLiveSourcesTest extends OnEachDatabase implements LiveSourcesContract {
    /// The sources that bring what the tests say.
    @BeforeEach
    void addSources() {
        var sources = new JooqSources(database);
        for (int n = 1; n <= OWNERS; n++) {
            var origin = new ListOrigin.Playlist(new WebAddress("http://a.example/" + n));
            Source _ =
                    sources.add(new SourceSettings("source " + n, origin, Duration.ZERO, false));
        }
    }

    @Override
    public LiveSources sources() {
        return new JooqLiveSources(database);
    }

    @Override
    public MediaItems media() {
        return new JooqMediaItems(database);
    }
}
