package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.live.InMemoryLiveSources;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources;
import tv.exstream.live.PastAddress;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.SourceId;

class KnownSourcesTest {
    private final Database database = new Database();
    private final KnownSources known = new KnownSources(database);

    @Test
    void whatIsKnownIsToldWithoutTheDatabase() {
        MediaId news = database.add(source("News")).id();
        known.refresh();
        int reads = database.reads;

        for (int n = 0; n < 10; n++) {
            assertThat(known.find(news)).contains(source("News"));
            assertThat(known.find(new MediaId(news.value() + 7))).isEmpty();
            assertThat(known.all()).hasSize(1);
            known.refresh();
        }

        assertThat(database.reads).isEqualTo(reads);
    }

    @Test
    void whatIsThereIsKnownOnceItWasRead() {
        assertThat(known.isRead()).isFalse();

        known.refresh();

        assertThat(known.isRead()).isTrue();
    }

    @Test
    void whatHasChangedIsReadAnewAndWhatIsGoneIsTold() {
        MediaId news = database.add(source("News")).id();
        MediaId sport = database.add(source("Sport")).id();
        MediaId music = database.add(source("Music")).id();
        assertThat(known.refresh()).isEmpty();
        database.change(news, source("World"));
        database.remove(music);
        MediaId added = database.add(source("Films")).id();

        known.outdate();

        assertThat(known.refresh()).containsExactly(music);
        assertThat(known.find(news)).contains(source("World"));
        assertThat(known.find(sport)).contains(source("Sport"));
        assertThat(known.find(music)).isEmpty();
        assertThat(known.find(added)).contains(source("Films"));
    }

    @Test
    void whoIsAnotherViewerForItsProviderDoesNotGoOn() {
        MediaId news = database.add(source("News")).id();
        MediaId sport = database.add(source("Sport")).id();
        MediaId films = database.add(source("Films")).id();
        known.refresh();
        database.change(news, as(source("News"), new RequestHeaders(Map.of("Referer", "x")), ""));
        database.change(sport, as(source("Sport"), RequestHeaders.NONE, "source-1"));
        database.change(films, as(source("Cinema"), RequestHeaders.NONE, ""));

        known.outdate();

        assertThat(known.refresh()).containsExactly(news, sport);
    }

    @Test
    void whatCouldNotBeReadIsReadLater() {
        MediaId news = database.add(source("News")).id();
        database.busy = true;

        assertThatThrownBy(known::refresh).isInstanceOf(ProblemException.class);
        assertThat(known.find(news)).isEmpty();
        database.busy = false;

        assertThat(known.refresh()).isEmpty();
        assertThat(known.find(news)).contains(source("News"));
    }

    @Test
    void changesGoToTheDatabase() {
        MediaId news = known.add(source("News")).id();
        known.refresh();
        assertThat(known.find(news)).contains(source("News"));

        assertThat(known.change(news, source("World"))).isTrue();
        assertThat(known.refresh()).isEmpty();
        assertThat(known.find(news)).contains(source("World"));
        assertThat(known.remove(news)).isTrue();
        assertThat(known.refresh()).containsExactly(news);
        assertThat(database.find(news)).isEmpty();
    }

    private static LiveSource as(LiveSource source, RequestHeaders headers, String account) {
        return new LiveSource(
                source.name(),
                source.addresses(),
                source.programme(),
                source.connections(),
                headers,
                account,
                PastAddress.NONE,
                LiveLabels.NONE);
    }

    private static LiveSource source(String name) {
        return new LiveSource(
                name,
                List.of(SourceAddress.parse("http://a.example/" + name)),
                LiveSource.USUAL_PROGRAMME,
                0);
    }

    /// Counts how often it is read, and is busy at times.
    private static final class Database implements LiveSources {
        private final LiveSources rows = new InMemoryLiveSources(new InMemoryMediaItems());
        private int reads;
        private boolean busy;

        @Override
        public Entry add(LiveSource source) {
            return rows.add(source);
        }

        @Override
        public boolean change(MediaId id, LiveSource source) {
            return rows.change(id, source);
        }

        @Override
        public boolean arrange(MediaId id, List<MediaId> alternatives) {
            return rows.arrange(id, alternatives);
        }

        @Override
        public List<MediaId> replace(SourceId owner, List<Brought> wanted) {
            return rows.replace(owner, wanted);
        }

        @Override
        public boolean remove(MediaId id) {
            return rows.remove(id);
        }

        @Override
        public Optional<Entry> entry(MediaId id) {
            reads++;
            return rows.entry(id);
        }

        @Override
        public List<Entry> all() {
            reads++;
            if (busy) {
                throw new ProblemException(Problem.DATABASE_BUSY, "the database is busy");
            }
            return rows.all();
        }
    }
}
