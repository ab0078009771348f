package tv.exstream.library.xtream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.SharedData;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.time.TimeRange;

@DisplayName("The channels of an account of Xtream Codes")
class XtreamLiveTest {
    private static final XtreamAddresses ADDRESSES =
            new XtreamAddresses("http://panel.example", "u", "p");

    private final List<ListedEntry> entries = new ArrayList<>();

    private XtreamLive.Summary read(InputStream answer, XtreamCategories categories)
            throws IOException {
        XtreamAccount account = XtreamAccount.read(stream("{\"user_info\": {\"auth\": 1}}"));
        return new XtreamLive(ADDRESSES, account, categories).read(answer, entries::add);
    }

    private XtreamLive.Summary read(String json) throws IOException {
        return read(stream(json), XtreamCategories.NONE);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("are read from a recorded answer, each with another key and its category")
    void recorded() throws IOException {
        String folder = "xtream/tellytv__go.xtream-codes/iris_";
        try (InputStream names =
                        Files.newInputStream(SharedData.of(folder + "get_live_categories.json"));
                InputStream answer =
                        Files.newInputStream(SharedData.of(folder + "get_live_streams.json"))) {
            XtreamLive.Summary summary = read(answer, XtreamCategories.read(names));

            assertThat(summary.entries()).isEqualTo(entries.size()).isGreaterThan(5_000);
        }
        ListedEntry first = entries.getFirst();
        assertThat(first.key().text()).isEqualTo("live/303879");
        assertThat(first.name()).isEqualTo("VIP Sky Sports News FHD");
        assertThat(first.labels().group()).isEqualTo("UK VIP HD/FHD");
        assertThat(first.labels().guideId()).isEqualTo("skysportsnews.uk");
        assertThat(first.addresses().getFirst().uri())
                .hasToString("http://panel.example/live/u/p/303879.ts");
        assertThat(new HashSet<>(entries.stream().map(ListedEntry::key).toList()))
                .hasSameSizeAs(entries);
    }

    @Test
    @DisplayName("may have every field in another type, and what cannot be one is counted")
    void types() throws IOException {
        XtreamLive.Summary summary =
                read(
                        """
                        [{"num": "5", "name": 24, "stream_id": "9007199254740993", "category_id": 3, "tv_archive": "1", "tv_archive_duration": "7"},
                         {"name": "Radio", "stream_id": 2, "stream_type": "radio_streams", "num": null, "epg_channel_id": null, "tv_archive": 0},
                         {"name": null, "stream_id": 3}, {"name": "x", "stream_id": []}, {"name": "y", "stream_id": -1}, 5, null]
                        """);

        assertThat(summary).isEqualTo(new XtreamLive.Summary(2, 5));
        assertThat(entries.getFirst().key().text()).isEqualTo("live/9007199254740993");
        assertThat(entries.getFirst().name()).isEqualTo("24");
        assertThat(entries.getFirst().labels().number()).isEqualTo("5");
        assertThat(entries.getFirst().archive())
                .isEqualTo(
                        Archive.of(
                                Archive.Mode.DEFAULT,
                                7,
                                "http://panel.example/timeshift/u/p/{duration:60}/${(b)yyyy-MM-dd:HH-mm}/9007199254740993.ts"));
        assertThat(entries.getLast().kind()).isEqualTo(EntryKind.RADIO);
        assertThat(entries.getLast().archive()).isEqualTo(Archive.NONE);
    }

    @Test
    @DisplayName("have their past in the zone of the panel, where it names one that there is")
    void zones() throws IOException {
        assertThat(past("Europe/London"))
                .hasToString("http://panel.example/timeshift/u/p/60/2026-07-01:13-00/4.ts");
        assertThat(past("Atlantis/Capital"))
                .hasToString("http://panel.example/timeshift/u/p/60/2026-07-01:21-00/4.ts");
    }

    /// Of an hour of a summer, asked for by somebody in Tokyo.
    private static URI past(String zone) throws IOException {
        String account =
                "{\"user_info\": {\"auth\": 1}, \"server_info\": {\"timezone\": \"%s\"}}"
                        .formatted(zone);
        List<ListedEntry> one = new ArrayList<>();
        new XtreamLive(ADDRESSES, XtreamAccount.read(stream(account)), XtreamCategories.NONE)
                .read(stream("[{\"name\": \"a\", \"stream_id\": 4, \"tv_archive\": 1}]"), one::add);
        ListedEntry entry = one.getFirst();
        Instant noon = Instant.parse("2026-07-01T12:00:00Z");
        TimeRange hour = TimeRange.of(noon, Duration.ofHours(1));
        return entry.archive()
                .of(entry.addresses().getFirst())
                .at(hour, noon.plusSeconds(7_200), ZoneId.of("Asia/Tokyo"))
                .uri();
    }

    @Test
    @DisplayName("may have the same number twice: both are kept apart")
    void twice() throws IOException {
        read("[{\"name\": \"a\", \"stream_id\": 1}, {\"name\": \"b\", \"stream_id\": 1}]");

        assertThat(entries)
                .extracting(entry -> entry.key().text())
                .containsExactly("live/1", "live/1#1");
    }

    @Test
    @DisplayName("are in the first category that has a name")
    void categories() throws IOException {
        read(
                stream(
                        "[{\"name\": \"a\", \"stream_id\": 1, \"category_id\": \"9\", \"category_ids\": [8, 3]}]"),
                new XtreamCategories(Map.of("3", "News")));

        assertThat(entries.getFirst().labels().group()).isEqualTo("News");
    }
}
