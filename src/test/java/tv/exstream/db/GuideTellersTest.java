package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources.Brought;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class GuideTellersTest extends OnEachDatabase {
    private static final EntryKey ENTRY = new EntryKey("live/1");

    private GuideTellers tellers;
    private SourceId list;
    private MediaId live;

    @BeforeEach
    void addSource() {
        tellers = new GuideTellers(database);
        var origin = new ListOrigin.Playlist(new WebAddress("http://a.example/list"));
        var settings = new SourceSettings("list", origin, Duration.ZERO, true);
        list = new JooqSources(database).add(settings).id();
        List<SourceAddress> addresses = List.of(SourceAddress.parse("http://a.example/1.ts"));
        var source = new LiveSource("News", addresses, LiveSource.USUAL_PROGRAMME, 0);
        live =
                new JooqLiveSources(database)
                        .replace(list, List.of(new Brought(ENTRY.text(), source)))
                        .getFirst();
    }

    private void choose(String channel) {
        var key = new GuideChannel.Key(GuideId.of(list), channel);
        new JooqGuideMatches(database).choose(list, ENTRY, Optional.of(key));
    }

    @Test
    void aMatchIsToldOnceItIsMade() {
        assertThat(tellers.told()).isEmpty();

        choose("one");

        var told = new GuideTellers.Told(live, Duration.ZERO);
        assertThat(tellers.told())
                .isEqualTo(Map.of(GuideId.of(list), Map.of("one", List.of(told))));
    }

    @Test
    void thoseWhoAskAtOnceAreToldWhatWasReadOnce() throws Exception {
        choose("one");
        List<Object> told = new ArrayList<>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> asks = tellers::told;
            for (Future<Object> each :
                    threads.invokeAll(Stream.generate(() -> asks).limit(20).toList())) {
                told.add(each.get());
            }
        }

        assertThat(told).hasSize(20).allSatisfy(each -> assertThat(each).isSameAs(told.getFirst()));
    }
}
