package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.live.Fault;
import tv.exstream.live.InMemoryLiveSources;
import tv.exstream.live.LivePages;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources.Brought;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Reach;
import tv.exstream.outbound.SourceReach;
import tv.exstream.outbound.Station;
import tv.exstream.source.InMemorySources;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class OwnersNamingTest {
    private static final LiveSource NEWS =
            new LiveSource(
                    "News",
                    List.of(SourceAddress.parse("http://192.168.1.1/news")),
                    LiveSource.USUAL_PROGRAMME,
                    0);

    private final KnownSources known =
            new KnownSources(new InMemoryLiveSources(new InMemoryMediaItems()));
    private final InMemorySources sources = new InMemorySources();
    private final Naming naming =
            new OwnersNaming(known, sources, new SourceReach(Station.border()), new StandInPages());

    @Test
    void whatAPersonTypedLeadsAnywhere() {
        MediaId news = known.add(NEWS).id();
        known.refresh();

        assertThat(naming.reach(news)).isEqualTo(Reach.ANYWHERE);
    }

    @Test
    @DisplayName("H03: what a list brings leads where the list is, also after that has changed")
    void whatAListBringsLeadsWhereTheListIs() {
        SourceId list = sources.add(at("http://127.0.0.1/list")).id();
        MediaId news = brought(list);
        assertThat(naming.reach(news)).isEqualTo(Reach.ANYWHERE);

        sources.change(list, at("http://localhost/list"));

        assertThat(naming.reach(news)).isEqualTo(Reach.INTERNET);
    }

    @Test
    void whatNobodyBringsAnyMoreLeadsOnlyToTheInternet() {
        SourceId list = sources.add(at("http://127.0.0.1/list")).id();
        MediaId news = brought(list);

        sources.remove(list, Instant.EPOCH);

        assertThat(naming.reach(news)).isEqualTo(Reach.INTERNET);
        assertThat(naming.reach(new MediaId(77))).isEqualTo(Reach.INTERNET);
    }

    @Test
    void anAddressLeadsToItselfUnlessItIsThatOfAPage() throws Exception {
        MediaId news = known.add(NEWS).id();
        known.refresh();
        SourceAddress page = SourceAddress.parse("https://pages.example/news");

        assertThat(naming.place(news, NEWS.addresses().getFirst()))
                .isEqualTo(Place.ofPerson(URI.create("http://192.168.1.1/news")));
        assertThat(naming.patience(NEWS.addresses().getFirst())).isZero();
        assertThat(naming.place(news, page))
                .as("what a page names leads only to the Internet")
                .isEqualTo(Place.ofInternet(URI.create("https://pages.example/news.m3u8")));
        assertThat(naming.patience(page)).isPositive();
    }

    @Test
    @DisplayName("SRC-17: a page where nothing is live is not looked up again a moment later")
    void aPageWithNothingLiveIsLeftAlone() {
        SourceAddress page = SourceAddress.parse("https://pages.example/nothing");

        assertThatThrownBy(() -> naming.place(new MediaId(1), page))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            assertThat(e.fault()).isEqualTo(new Fault.Unusable("nothing is live"));
                            assertThat(e.fault().kind()).isEqualTo(Fault.Kind.SOURCE_BAD);
                        });
    }

    /// Everything of one host is a page.
    private static final class StandInPages implements LivePages {
        @Override
        public boolean has(SourceAddress address) {
            return address.uri().getHost().equals("pages.example");
        }

        @Override
        public URI stream(SourceAddress address) throws IOException {
            if (address.uri().getPath().equals("/nothing")) {
                throw new IOException("nothing is live");
            }
            return URI.create(address.uri() + ".m3u8");
        }
    }

    private MediaId brought(SourceId owner) {
        MediaId news = known.replace(owner, List.of(new Brought("news", NEWS))).getFirst();
        known.refresh();
        return news;
    }

    private static SourceSettings at(String address) {
        var origin = new ListOrigin.Playlist(new WebAddress(address));
        return new SourceSettings("list", origin, Duration.ZERO, false);
    }
}
