package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.ListedEntry.Labels;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;

@DisplayName("The shows of an account")
class ShowNamesTest {
    private static ListedEntry series(int id, String name) {
        return new ListedEntry(
                new EntryKey("series/" + id),
                EntryKind.SERIES,
                name,
                Labels.NONE,
                List.of(SourceAddress.parse("http://a.example/series")),
                RequestHeaders.NONE,
                Archive.NONE);
    }

    private static List<String> names(ListedEntry... series) {
        var names = new ShowNames(Arrays.asList(series));
        return Arrays.stream(series).map(names::of).toList();
    }

    @Test
    @DisplayName("are called without their year")
    void alone() {
        assertThat(names(series(1, "Lost (2004)"), series(2, "Dark")))
                .containsExactly("Lost", "Dark");
    }

    @Test
    @DisplayName(
            "have their year where an older one has the name, in whatever order they are listed")
    void two() {
        assertThat(names(series(10, "The office (2005)"), series(9, "The Office (2001)")))
                .containsExactly("The office (2005)", "The Office");
    }

    @Test
    @DisplayName("are one where nothing tells them apart")
    void alike() {
        assertThat(names(series(1, "Dark (2017)"), series(2, "Dark (2017)"), series(3, "Dark")))
                .containsOnly("Dark");
    }
}
