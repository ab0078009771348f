package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.iptv.EntryKeys.Traits;

@DisplayName("The key of an entry")
class EntryKeysTest {
    private static Traits traits(String address) {
        return new Traits(URI.create(address), "", "News", "Germany");
    }

    private static EntryKey first(Traits traits) {
        return new EntryKeys().of(traits);
    }

    @DisplayName(
            "is the provider's number of the stream, so that new hosts, users and passwords change nothing")
    @ParameterizedTest
    @CsvSource({
        "http://a.example/live/u/p/4711.ts, live/4711",
        "http://b.example:8080/live/other/secret/4711.m3u8?x=1, live/4711",
        "http://a.example/u/p/4711, live/4711",
        "http://a.example/u/p/4711.ts, live/4711",
        "http://a.example/movie/u/p/12.mkv, movie/12",
        "http://a.example/series/u/p/13.mp4, series/13"
    })
    void isTheNumberOfTheStream(String address, String key) {
        assertThat(first(traits(address)).text()).isEqualTo(key);
    }

    @DisplayName("is no number where the address is none of Xtream Codes")
    @ParameterizedTest
    @CsvSource({
        "http://a.example/hls/news/1/index.m3u8",
        "http://a.example/radio/de/1.mp3",
        "http://a.example/1.ts",
        "rtp://239.0.0.1:5000"
    })
    void isNoNumberElsewhere(String address) {
        assertThat(first(traits(address)).text()).isEqualTo("name/news/germany#1");
    }

    @Test
    @DisplayName(
            "is what guides call the channel with its name, since a list has one channel in several qualities")
    void isTheGuidesIdWithTheName() {
        var keys = new EntryKeys();
        URI address = URI.create("http://a.example/one.m3u8?token=1");

        EntryKey hd = keys.of(new Traits(address, "One.de", "One HD", "A"));
        EntryKey sd = keys.of(new Traits(address, "One.de", "One SD", "A"));

        assertThat(hd.text()).isEqualTo("id/one.de/one hd");
        assertThat(sd.text()).isEqualTo("id/one.de/one sd");
    }

    @Test
    @DisplayName("stays the same when the token in the address rotates and the group changes")
    void survivesTokens() {
        EntryKey before =
                first(new Traits(URI.create("http://a.example/x?t=1"), "One.de", "One", "A"));
        EntryKey after =
                first(new Traits(URI.create("https://b.example/y?t=2"), "one.de", "ONE ", "B"));

        assertThat(after).isEqualTo(before);
    }

    @Test
    @DisplayName("counts those that are called the same, in the order of the list")
    void countsTheSame() {
        var keys = new EntryKeys();
        Traits traits = new Traits(URI.create("http://a.example/x.m3u8"), "", "One", "A");

        assertThat(keys.of(traits).text()).isEqualTo("name/one/a#1");
        assertThat(keys.of(traits).text()).isEqualTo("name/one/a#2");
    }

    @Test
    @DisplayName(
            "is another one for each of a list in which everything is the same, and of names without end")
    void isUnique() {
        var keys = new EntryKeys();
        Set<EntryKey> given = new HashSet<>();
        for (int n = 0; n < 500; n++) {
            given.add(keys.of(traits("http://a.example/live/u/p/1.ts")));
            given.add(keys.ofStream("live", 2));
            given.add(
                    keys.of(
                            new Traits(
                                    URI.create("http://a.example/x"), "x".repeat(9_000), "N", "")));
        }

        assertThat(given).hasSize(1_500);
    }
}
