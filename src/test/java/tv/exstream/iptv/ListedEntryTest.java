package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.iptv.ListedEntry.Labels;
import tv.exstream.iptv.StoredEntry.Choice;
import tv.exstream.iptv.StoredEntry.Shown;
import tv.exstream.live.RequestHeaders;
import tv.exstream.source.SourceId;
import tv.exstream.source.WebAddress;

@DisplayName("An entry of a source")
class ListedEntryTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    @DisplayName("has a name on both sides of which nothing is, and which is not too long")
    void names() {
        assertThat(Entries.in("", " News ").name()).isEqualTo("News");
        assertThat(Entries.in("", "x").named("y".repeat(300)).name()).hasSize(200);
        assertThatThrownBy(() -> Entries.in("", " ")).hasMessageContaining("must have a name");
        assertThatThrownBy(
                        () ->
                                new ListedEntry(
                                        new EntryKey("x"),
                                        EntryKind.LIVE,
                                        "x",
                                        Labels.NONE,
                                        List.of(),
                                        RequestHeaders.NONE,
                                        Archive.NONE))
                .hasMessageContaining("an address");
    }

    @Test
    @DisplayName("H42: is written out without its addresses")
    void secret() {
        assertThat(Entries.in("", "News").toString()).contains("News").doesNotContain("http");
    }

    @Test
    @DisplayName("keeps its name where another one would be none")
    void renamed() {
        assertThat(Entries.in("", "News").named("World").name()).isEqualTo("World");
        assertThat(Entries.in("", "News").named(" ").name()).isEqualTo("News");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "90,90", "-1440,-1440", "1440,1440", "1441,0", "-1441,0"})
    @DisplayName("is not shifted by more than a day")
    void shifts(int said, int taken) {
        assertThat(new Labels("", "", "", "", said).shiftMinutes()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({
        "##### SPORTS #####, SPORTS",
        "=== UK | News ===, UK | News",
        "▬▬ Kids ▬▬, Kids",
        "★★ 24/7 ★★, 24/7",
        "-----, ''",
    })
    @DisplayName("row 33: may be a heading between others")
    void headings(String name, String heading) {
        assertThat(Entries.in("", name).heading()).contains(heading);
    }

    @Test
    @DisplayName(
            "H24: may be a heading with a break of lines in it, which takes no time to find out")
    void brokenHeadings() {
        String signs = "#".repeat(96);

        assertThat(Entries.in("", signs + " A\nB " + signs).heading()).contains("A\nB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Das Erste", "E! Entertainment", "#1 Hits", "Sky -- Sport", "C++ TV"})
    @DisplayName("is none where signs belong to its name")
    void noHeadings(String name) {
        assertThat(Entries.in("", name).heading()).isEmpty();
    }

    @ParameterizedTest(name = "choice {0}, dropped by {1}, gone {2}: {3}")
    @CsvSource({
        "RULES, 0, false, true",
        "RULES, 2, false, false",
        "KEEP, 2, false, true",
        "DROP, 0, false, false",
        "RULES, 0, true, false",
        "KEEP, 0, true, false",
    })
    @DisplayName("is kept where a person says so, else the rules, and never when it is gone")
    void kept(Choice choice, int droppedBy, boolean gone, boolean kept) {
        ListedEntry news = Entries.in("News", "News");
        var stored =
                new StoredEntry(
                        news,
                        new Shown("World", "", "", ""),
                        droppedBy,
                        choice,
                        gone ? Optional.of(NOON) : Optional.empty(),
                        Optional.empty());

        assertThat(stored.isKept()).isEqualTo(kept);
        assertThat(stored.renamed().name()).isEqualTo("World");
        assertThat(stored.renamed().key()).isEqualTo(news.key());
    }

    @Test
    @DisplayName("is shown as the source has it while no rule says otherwise")
    void shown() {
        var labels = new Labels("News", "5.1", "http://a.example/logo.png", "news.uk", 0);

        assertThat(Shown.of(Entries.live("One", labels)))
                .isEqualTo(new Shown("One", "News", "5.1", "http://a.example/logo.png"));
    }

    @Test
    @DisplayName(
            "has guides that somebody follows, in their order, as long as the list names so many")
    void followed() {
        var one = new WebAddress("http://a.example/1.xml");
        var two = new WebAddress("http://a.example/2.xml");
        Subscription both =
                Subscription.USUAL.with(Subscription.Standing.NOTHING.naming(List.of(one, two)));

        assertThat(both.named(2)).contains(two);
        assertThat(both.with(both.standing().naming(List.of(one))).named(2)).isEmpty();
        var source = new SourceId(5);
        assertThat(both.guides(source)).containsExactly(GuideId.of(source));
        assertThat(SubscriptionChanges.followed(List.of(2, 1)).appliedTo(both).guides(source))
                .containsExactly(
                        GuideId.of(source), new GuideId(source, 2), new GuideId(source, 1));
    }
}
