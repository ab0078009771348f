package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.iptv.Comparison.Known;

@DisplayName("Comparing a list with what was stored of it")
class ComparisonTest {
    private final Digest digest = new Digest();
    private final ListedEntry one = Entries.live("One");
    private final ListedEntry two = Entries.live("Two");

    private Comparison compared(Map<EntryKey, Known> known) {
        return Comparison.of(List.of(one, two), known, digest::of);
    }

    @Test
    @DisplayName("tells what is new from what is there as before")
    void newAndSame() {
        Comparison compared = compared(Map.of(one.key(), new Known(digest.of(one), false)));

        assertThat(compared.same()).containsExactly(one);
        assertThat(compared.added()).containsExactly(two);
    }

    @Test
    @DisplayName("tells that another address is a change of the same entry")
    void changed() {
        ListedEntry before = Entries.at(one, "http://provider.example/live/a/old/1.ts");

        Comparison compared = compared(Map.of(one.key(), new Known(digest.of(before), false)));

        assertThat(compared.changed()).containsExactly(one);
    }

    @Test
    @DisplayName("tells what had left the list and is back")
    void back() {
        Comparison compared = compared(Map.of(two.key(), new Known(digest.of(two), true)));

        assertThat(compared.back()).containsExactly(two);
    }
}
