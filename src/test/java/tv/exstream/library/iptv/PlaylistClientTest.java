package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.Rule;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.StoredEntry.Choice;
import tv.exstream.iptv.SubscriptionChanges;
import tv.exstream.library.Outcome;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSource;
import tv.exstream.live.PastAddress;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaId;
import tv.exstream.outbound.Station;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.WebAddress;

@DisplayName("A playlist as a source")
class PlaylistClientTest extends OfAPlaylist {
    private static final String TWO =
            """
            #EXTM3U
            #EXTINF:-1 tvg-id="one.de" tvg-chno="1" group-title="News",DE: Das Erste HD
            #EXTVLCOPT:http-user-agent=Player/1
            http://tv.example/live/user/secret/1.ts|Host=evil&Referer=https%3A%2F%2Fpage.example%2F
            #EXTINF:-1 tvg-id="two.de" group-title="News",DE: Das Zweite
            http://tv.example/live/user/secret/2.ts
            """;

    @BeforeEach
    void listTwo() {
        house.station.file("/list.m3u", TWO);
    }

    private static String numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "#EXTINF:-1,Channel %d\nhttp://tv.example/%d.m3u8\n".formatted(n, n))
                .collect(Collectors.joining("", "#EXTM3U\n", ""));
    }

    @Test
    @DisplayName("says how many entries it has come to")
    void progress() throws Exception {
        read(numbered(5_000));

        assertThat(house.listed).isEqualTo(5_000);
    }

    @Test
    @DisplayName("SRC-27: brings its channels as live sources, with the headers that are allowed")
    void channels() throws Exception {
        house.read(client, source);

        assertThat(house.names()).containsExactly("DE: Das Erste HD", "DE: Das Zweite");
        LiveSource first = house.live().getFirst().source();
        assertThat(first.addresses().getFirst().uri())
                .hasToString("http://tv.example/live/user/secret/1.ts");
        assertThat(first.headers().values())
                .containsOnly(
                        Map.entry("User-Agent", "Player/1"),
                        Map.entry("Referer", "https://page.example/"));
        assertThat(house.news).hasSize(1);
        assertThat(house.news.getFirst().items()).hasSize(2);
    }

    @Test
    @DisplayName(
            "brings what rules say of its channels: their group, number and logo, and their genre")
    void labels() throws Exception {
        var all = new Rule.Where("", "");
        house.stores
                .subscriptions()
                .change(
                        source.id(),
                        SubscriptionChanges.rules(
                                new Rules(
                                        List.of(
                                                new Rule.SetGroup(all, "Germany"),
                                                new Rule.SetLogo(all, "http://a.example/logo.png"),
                                                new Rule.NumberFrom(all, 70)),
                                        false)));

        house.read(client, source);

        assertThat(house.live())
                .extracting(each -> each.source().labels())
                .containsExactly(
                        new LiveLabels("Germany", "70", "http://a.example/logo.png", false),
                        new LiveLabels("Germany", "71", "http://a.example/logo.png", false));
        MediaId first = house.live().getFirst().id();
        assertThat(house.media.metadata(List.of(first)).get(first).values(Facet.GENRE))
                .containsExactly("Germany");
    }

    @Test
    @DisplayName("brings where its channels' past is kept, of several the best one that has any")
    void past() throws Exception {
        house.stores
                .subscriptions()
                .change(source.id(), SubscriptionChanges.rules(new Rules(List.of(), true)));

        read(
                """
                #EXTM3U
                #EXTINF:-1 catchup="shift" catchup-days="5",One HD
                http://tv.example/1?k=2
                #EXTINF:-1,One FHD
                http://tv.example/2
                #EXTINF:-1 catchup="append",Two
                http://tv.example/3
                """);

        assertThat(house.live())
                .extracting(each -> each.source().past())
                .containsExactly(
                        new PastAddress("http://tv.example/1?k=2&utc={utc}&lutc={lutc}", 5),
                        PastAddress.NONE);
    }

    @Test
    @DisplayName("has in its first line how the past of all channels is kept that say nothing else")
    void usualPast() throws Exception {
        read(
                """
                #EXTM3U catchup="append" catchup-source="?t={utc}" catchup-days="3" catchup-correction="-1.5"
                #EXTINF:-1,A
                http://tv.example/1
                #EXTINF:-1 catchup-days="5" catchup-correction="0",B
                http://tv.example/2
                #EXTINF:-1 catchup-type="shift" tvg-rec="2" catchup-correction="soon",C
                http://tv.example/3
                #EXTINF:-1 catchup="none",D
                http://tv.example/4
                """);

        assertThat(house.live())
                .extracting(each -> each.source().past())
                .containsExactly(
                        new PastAddress("http://tv.example/1?t={utc}{earlier:-90}", 3),
                        new PastAddress("http://tv.example/2?t={utc}", 5),
                        new PastAddress("http://tv.example/3?utc={utc}&lutc={lutc}", 2),
                        PastAddress.NONE);
    }

    @Test
    @DisplayName("keeps nothing of the past because of days alone in its first line")
    void daysAlone() throws Exception {
        read(
                """
                #EXTM3U catchup-days="3"
                #EXTINF:-1,A
                http://tv.example/1
                #EXTINF:-1 tvg-rec="2",B
                http://tv.example/2
                """);

        assertThat(house.live())
                .extracting(each -> each.source().past().days())
                .containsExactly(0, 2);
    }

    @Test
    @DisplayName(
            "SRC-27: keeps the ids of its channels when hosts, tokens and passwords are others")
    void rotation() throws Exception {
        house.read(client, source);
        MediaId before = house.live().getFirst().id();

        read(TWO.replace("tv.example/live/user/secret", "cdn.example/live/user/other"));

        assertThat(house.live().getFirst().id()).isEqualTo(before);
        assertThat(house.live().getFirst().source().addresses().getFirst().uri())
                .hasToString("http://cdn.example/live/user/other/1.ts");
    }

    @Test
    @DisplayName("loses what is not listed any more, which comes back as the same")
    void goneAndBack() throws Exception {
        house.read(client, source);
        MediaId second = house.live().getLast().id();

        read(TWO.substring(0, TWO.indexOf("#EXTINF:-1 tvg-id=\"two")));
        assertThat(house.names()).containsExactly("DE: Das Erste HD");

        read(TWO);
        assertThat(house.live().getLast().id()).isEqualTo(second);
    }

    @DisplayName(
            "H14: loses nothing when a page or an error comes in its place, and says so without the address")
    @ParameterizedTest
    @ValueSource(strings = {"<html>Too many connections</html>", "{\"error\": 1}", ""})
    void errorPages(String answer) throws Exception {
        house.read(client, source);

        assertThatThrownBy(() -> read(answer))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("secret");
        assertThat(house.names()).hasSize(2);
    }

    @Test
    @DisplayName("F07: loses nothing when the server refuses")
    void refused() throws Exception {
        house.read(client, source);
        house.station.answers("/list.m3u", exchange -> Station.send(exchange, 458, ""));

        assertThatThrownBy(() -> house.read(client, source))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("458");
        assertThat(house.names()).hasSize(2);
    }

    @Test
    @DisplayName(
            "H15: is doubted when it is suddenly empty or short, and believed when it stays so")
    void suspicious() throws Exception {
        read(numbered(50));

        read("#EXTM3U\n");
        assertThat(house.names()).hasSize(50);
        read(numbered(10));
        assertThat(house.names()).hasSize(50);
        assertThat(house.doubts)
                .containsExactly(
                        "the list lacks 40 of 50 channels; they stay until another reading lacks them too");

        house.now = house.now.plus(Duration.ofHours(24));
        read(numbered(10));
        assertThat(house.names()).hasSize(10);
        assertThat(house.doubts).isEmpty();
    }

    @Test
    @DisplayName(
            "is not sent again when the server says that it is the same, but is after it was doubted")
    void conditional() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        List<String> lists = List.of(numbered(50), numbered(5));
        house.station.answers(
                "/list.m3u",
                exchange -> {
                    int version = Math.min(1, sent.get() / 2);
                    String tag = "\"v%d\"".formatted(version);
                    exchange.getResponseHeaders().set("ETag", tag);
                    boolean same =
                            tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                    sent.incrementAndGet();
                    Station.send(exchange, same ? 304 : 200, same ? "" : lists.get(version));
                });
        house.read(client, source);
        house.read(client, source);
        assertThat(house.names()).hasSize(50);

        house.read(client, source);
        assertThat(house.names()).hasSize(50);
        house.now = house.now.plus(Duration.ofHours(1));
        house.read(client, source);

        assertThat(house.names()).hasSize(5);
    }

    @Test
    @DisplayName("is made channels of once when it is the same, and again when a guide is added")
    void appliedOnce() throws Exception {
        AtomicInteger replaced = new AtomicInteger();
        client = new PlaylistClient(house.receptionTelling(replaced::incrementAndGet));
        var _ = house.unchanging("/list.m3u", TWO);

        house.read(client, source);
        house.read(client, source);
        assertThat(replaced).hasValue(1);

        house.add(
                "guide", new ListOrigin.Guide(new WebAddress(house.station.inside("/guide.xml"))));
        house.read(client, source);
        assertThat(replaced).hasValue(2);
    }

    @Test
    @DisplayName(
            "shows what rules make of it, and what a person chose, also when nothing new is sent")
    void rules() throws Exception {
        house.read(client, source);
        house.stores
                .subscriptions()
                .change(
                        source.id(),
                        SubscriptionChanges.rules(
                                new Rules(
                                        List.of(
                                                new Rule.Drop(new Rule.Where("Zweite", "")),
                                                new Rule.StripDecorations()),
                                        false)));
        house.read(client, source);
        assertThat(house.names()).containsExactly("Das Erste");

        house.stores.entries().choose(source.id(), new EntryKey("live/2"), Choice.KEEP);
        house.stores.entries().choose(source.id(), new EntryKey("live/1"), Choice.DROP);
        house.read(client, source);

        assertThat(house.names()).containsExactly("DE: Das Zweite");
        assertThat(house.stores.entries().of(source.id(), EntryFilter.ALL).count()).isEqualTo(2);
    }

    @Test
    @DisplayName("SRC-27: is judged by the rules that a person sets while it is read")
    void rulesMeanwhile() throws Exception {
        var desk = new SubscriptionDesk(house.reception, house.readOtherwise::add);
        var rules = new Rules(List.of(new Rule.Drop(new Rule.Where("Zweite", ""))), false);
        house.station.answers(
                "/list.m3u",
                exchange -> {
                    desk.change(source.id(), SubscriptionChanges.rules(rules));
                    Station.send(exchange, 200, TWO);
                });

        house.read(client, source);

        assertThat(house.names()).containsExactly("DE: Das Erste HD");
    }

    @Test
    @DisplayName(
            "SRC-29: rules and choices that concern films have the list read at once, those of channels do not")
    void filmsAreReadOtherwise() throws Exception {
        var desk = new SubscriptionDesk(house.reception, house.readOtherwise::add);
        house.read(client, source);
        desk.change(source.id(), SubscriptionChanges.rules(Rules.NONE));
        desk.choose(source.id(), new EntryKey("live/1"), Choice.DROP);
        assertThat(house.readOtherwise).isEmpty();
        read("#EXTM3U\n#EXTINF:-1,Film\nhttp://tv.example/movie/u/p/5.mkv\n");
        EntryKey film = new EntryKey("movie/5");

        desk.choose(source.id(), film, Choice.DROP);
        desk.choose(source.id(), film, Choice.DROP);

        assertThat(house.readOtherwise).containsExactly(source.id());
    }

    @Test
    @DisplayName(
            "rules have the list read only when other films are kept by them, or films are called otherwise")
    void rulesThatLeaveFilmsAsTheyAre() throws Exception {
        var desk = new SubscriptionDesk(house.reception, house.readOtherwise::add);
        read("#EXTM3U\n#EXTINF:-1,Film\nhttp://tv.example/movie/u/p/5.mkv\n");
        Rule drop = new Rule.Drop(new Rule.Where("Film", ""));
        Rule rename = new Rule.Rename("Film", "The Film");

        desk.change(source.id(), SubscriptionChanges.rules(Rules.NONE));
        desk.change(
                source.id(),
                SubscriptionChanges.rules(rules(new Rule.Drop(new Rule.Where("Zweite", "")))));
        assertThat(house.readOtherwise).isEmpty();

        desk.change(source.id(), SubscriptionChanges.rules(rules(rename)));
        desk.change(source.id(), SubscriptionChanges.rules(rules(rename)));
        assertThat(house.readOtherwise).hasSize(1);

        desk.change(source.id(), SubscriptionChanges.rules(rules(drop)));
        desk.change(source.id(), SubscriptionChanges.rules(rules(rename, drop)));
        assertThat(house.readOtherwise).hasSize(2);

        desk.choose(source.id(), new EntryKey("movie/5"), Choice.KEEP);
        desk.change(source.id(), SubscriptionChanges.rules(rules(rename)));
        assertThat(house.readOtherwise).hasSize(3);
    }

    private static Rules rules(Rule... steps) {
        return new Rules(List.of(steps), false);
    }

    @Test
    @DisplayName("its channels are gone through for a choice only when that changes which are kept")
    void choicesThatChangeNothing() throws Exception {
        house.read(client, source);
        var made = new AtomicInteger();
        var desk = new SubscriptionDesk(house.receptionTelling(made::incrementAndGet), _ -> {});
        EntryKey second = new EntryKey("live/2");

        assertThat(desk.choose(source.id(), second, Choice.KEEP).choice()).isEqualTo(Choice.KEEP);
        desk.choose(source.id(), second, Choice.RULES);
        assertThat(made).hasValue(0);

        assertThat(desk.choose(source.id(), second, Choice.DROP).isKept()).isFalse();
        assertThat(made).hasValue(1);
        assertThat(house.names()).containsExactly("DE: Das Erste HD");
    }

    @Test
    @DisplayName("makes one channel of all of one name on wish, the best picture first")
    void merging() throws Exception {
        house.stores
                .subscriptions()
                .change(source.id(), SubscriptionChanges.rules(new Rules(List.of(), true)));

        read(
                """
                #EXTM3U
                #EXTINF:-1,UK: One SD
                http://tv.example/live/u/p/1.ts
                #EXTINF:-1,UK: One FHD
                http://tv.example/live/u/p/2.ts
                #EXTINF:-1,UK: One +1
                http://tv.example/live/u/p/3.ts
                """);

        assertThat(house.names()).containsExactly("UK: One +1", "UK: One SD");
        assertThat(house.live().getLast().source().addresses())
                .extracting(address -> address.uri().getPath())
                .containsExactly("/live/u/p/2.ts", "/live/u/p/1.ts");
        MediaId one = house.live().getLast().id();

        read(
                """
                #EXTM3U
                #EXTINF:-1,UK: One FHD
                http://tv.example/live/u/p/2.ts
                #EXTINF:-1,UK: One SD
                http://tv.example/live/u/p/1.ts
                """);

        assertThat(house.live().getFirst().id()).isEqualTo(one);
    }

    @Test
    @DisplayName("is refused when it is the playlist of one stream")
    void oneStream() {
        assertThatThrownBy(() -> read("#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\n1.ts\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is one stream");
    }

    @Test
    @DisplayName("leaves nothing behind when it is removed")
    void removed() throws Exception {
        house.read(client, source);
        MediaId id = house.live().getFirst().id();

        house.stores.sources().remove(source.id(), Instant.EPOCH);

        assertThat(house.live()).isEmpty();
        assertThat(house.media.outlinesUnder(Path.of("/live").toAbsolutePath())).isEmpty();
        assertThat(house.media.find(id)).isPresent();
    }

    @Test
    @DisplayName("says how much of it is new and has changed, and how much is not received")
    void whatWasFound() throws Exception {
        house.station.file(
                "/list.m3u",
                """
                #EXTM3U
                #EXTINF:-1,One
                http://tv.example/1.ts
                #EXTINF:-1,Two
                http://tv.example/2.ts
                #EXTINF:-1,Three
                file:///etc/passwd
                #EXTINF:-1,Four
                pipe:0
                """);

        house.read(client, source);

        assertThat(house.words(Outcome.LISTED))
                .containsExactly("2 entries, of which 2 are new and 0 changed; 0 are gone");
        assertThat(house.count(Outcome.SKIPPED)).isEqualTo(4);
        assertThat(house.words(Outcome.SKIPPED))
                .containsExactly(
                        "2 lines name nothing that is received: files, pipes, schemes of other programs, or no address",
                        "2 entries have no address");

        house.station.file("/list.m3u", "#EXTM3U\n#EXTINF:-1,One\nhttp://tv.example/1.ts\n");
        house.read(client, source);

        assertThat(house.words(Outcome.LISTED))
                .containsExactly("1 entries, of which 0 are new and 0 changed; 1 are gone");
        assertThat(house.count(Outcome.ADDED) + house.count(Outcome.GONE)).isZero(); // no media
    }
}
