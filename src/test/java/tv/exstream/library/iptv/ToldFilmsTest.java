package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.ListedEntry.Labels;
import tv.exstream.iptv.Rule;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.StoredEntry.Choice;
import tv.exstream.iptv.SubscriptionChanges;
import tv.exstream.library.xtream.XtreamAccount;
import tv.exstream.library.xtream.XtreamAddresses;
import tv.exstream.library.xtream.XtreamVideo;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.source.ListOrigin.Offer;

@DisplayName("What is held of the films of an account while it is read")
class ToldFilmsTest {
    @TempDir private Path folder;

    private static ListedEntry entry(int id) {
        return new ListedEntry(
                new EntryKey("movie/" + id),
                EntryKind.VIDEO,
                "Film",
                Labels.NONE,
                List.of(SourceAddress.parse("http://tv.example/movie/u/p/1.mkv")),
                RequestHeaders.NONE,
                Archive.NONE);
    }

    private static XtreamVideo film(int id, String plot, String cover) {
        return new XtreamVideo(
                id, "mkv", "Film", "", 0, 0, 0, plot, List.of(), "", "", cover, Instant.EPOCH);
    }

    private static long held(String plot, String cover) {
        var told = new ToldFilms();
        int films = ToldFilms.MOST_CHARACTERS / 300;
        IntStream.range(0, films).forEach(id -> told.add(entry(id).key(), film(id, plot, cover)));
        return IntStream.range(0, films).filter(id -> told.has(entry(id))).count();
    }

    @Test
    @DisplayName("is bounded by all that is said, covers too, and by their number")
    void bounded() {
        String text = "x".repeat(40_000);

        assertThat(held("", "")).isBetween(100_000L, 170_000L);
        assertThat(held("", text)).isEqualTo(held(text, "")).isLessThan(2_000);
    }

    @Test
    @DisplayName("goes as soon as a film is put")
    void put() {
        var told = new ToldFilms();
        told.add(entry(1).key(), film(1, "Plot", ""));
        told.add(entry(2).key(), film(2, "Plot", ""));

        told.remove(entry(1));

        assertThat(told.has(entry(1))).isFalse();
        assertThat(told.title(entry(2)).plot()).isEqualTo("Plot");
        told.clear();
        assertThat(told.has(entry(2))).isFalse();
    }

    @Test
    @DisplayName("is not held of films that rules drop, but for those that a person keeps")
    void dropped() throws Exception {
        try (var panel = new XtreamPanel(folder)) {
            panel.answers.put(
                    "get_vod_streams",
                    "[{\"stream_id\": 1, \"name\": \"Film\"}, {\"stream_id\": 2, \"name\": \"Trailer\"}, {\"stream_id\": 3, \"name\": \"Trailer 3\"}]");
            panel.read();
            var desk = new SubscriptionDesk(panel.house.reception, panel.house.readOtherwise::add);
            desk.change(
                    panel.source.id(),
                    SubscriptionChanges.rules(
                            new Rules(
                                    List.of(new Rule.Drop(new Rule.Where("Trailer", ""))), false)));
            desk.choose(panel.source.id(), entry(3).key(), Choice.KEEP);

            ToldFilms told = listed(panel);

            assertThat(told.has(entry(1))).isTrue();
            assertThat(told.has(entry(2))).isFalse();
            assertThat(told.has(entry(3))).isTrue();
        }
    }

    private static ToldFilms listed(XtreamPanel panel) throws Exception {
        var told = new ToldFilms();
        String account = "{\"user_info\": {\"auth\": 1, \"status\": \"Active\"}}";
        var asked =
                new XtreamListing.Asked(
                        panel.source,
                        new XtreamAddresses(panel.house.station.inside("/"), "me", "word"),
                        XtreamAccount.read(
                                new ByteArrayInputStream(account.getBytes(StandardCharsets.UTF_8))),
                        panel.house);
        panel.house.reception.readList(
                panel.source,
                panel.house,
                into ->
                        new XtreamListing(
                                        panel.house.reception,
                                        asked,
                                        told,
                                        new KnownSeries(Household.NOON))
                                .list(Set.of(Offer.FILMS), into));
        return told;
    }
}
