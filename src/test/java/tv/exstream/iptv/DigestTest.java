package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.iptv.ListedEntry.Labels;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;

@DisplayName("The digest of an entry")
class DigestTest {
    private static final ListedEntry NEWS = entry("News", "http://a.example/1.ts");

    private final Digest digest = new Digest();

    private static ListedEntry entry(String name, String... addresses) {
        return entry(name, Archive.of(Archive.Mode.APPEND, 3, "?t={utc}"), addresses);
    }

    private static ListedEntry entry(String name, Archive archive, String... addresses) {
        return new ListedEntry(
                new EntryKey("live/1"),
                EntryKind.LIVE,
                name,
                new Labels("News", "1", "", "one.de", 60),
                Stream.of(addresses).map(SourceAddress::parse).toList(),
                new RequestHeaders(Map.of("Referer", "http://a.example/")),
                archive);
    }

    static List<ListedEntry> others() {
        String address = "http://a.example/1.ts";
        return List.of(
                entry("World", address),
                entry("News", "http://a.example/1.ts?token=2"),
                entry("News", address, "http://b.example/1.ts"),
                entry("News", Archive.NONE, address),
                entry("News", Archive.of(Archive.Mode.APPEND, 4, "?t={utc}"), address),
                entry("News", Archive.of(Archive.Mode.APPEND, 3, "?u={utc}"), address),
                entry("News", Archive.of(Archive.Mode.DEFAULT, 3, "?t={utc}"), address),
                entry(
                        "News",
                        Archive.of(Archive.Mode.APPEND, 3, "?t={utc}").corrected(30),
                        address),
                NEWS.with(new Labels("News", "1", "", "one.de", 0)),
                NEWS.with(new Labels("News", "2", "", "one.de", 60)),
                new ListedEntry(
                        NEWS.key(),
                        EntryKind.RADIO,
                        NEWS.name(),
                        NEWS.labels(),
                        NEWS.addresses(),
                        NEWS.headers(),
                        NEWS.archive()),
                new ListedEntry(
                        NEWS.key(),
                        NEWS.kind(),
                        NEWS.name(),
                        NEWS.labels(),
                        NEWS.addresses(),
                        RequestHeaders.NONE,
                        NEWS.archive()));
    }

    @Test
    @DisplayName("is the same as long as the same is said, whatever was digested before")
    void same() {
        long before = digest.of(NEWS);
        long _ = digest.of(entry("World", "http://a.example/2.ts"));

        assertThat(digest.of(entry("News", "http://a.example/1.ts"))).isEqualTo(before);
        assertThat(new Digest().of(NEWS)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("others")
    @DisplayName("is another one when anything else is said")
    void another(ListedEntry other) {
        assertThat(digest.of(other)).isNotEqualTo(digest.of(NEWS));
    }
}
