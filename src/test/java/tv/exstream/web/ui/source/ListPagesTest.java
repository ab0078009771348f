package tv.exstream.web.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ListPagesTest {
    @TempDir private static Path folder;
    private static ListServer server;

    @BeforeAll
    static void start() {
        server = ListServer.in(folder, 60);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatAListHasIsShownInItsOrder() {
        assertThat(server.text("entries"))
                .contains("My list", "63 entries", "1–50 of 63", "Make channels of all 63 entries")
                .containsSubsequence("UK: BBC News HD", "Late", "World", "Sport 01")
                .doesNotContain("Sport 60");
        assertThat(server.text("entries?page=9")).contains("Sport 60", "51–63 of 63");
    }

    @Test
    void itIsFilteredByGroupTextAndState() {
        assertThat(server.text("entries?group=News"))
                .contains("2 entries", "World", "Make channels of the 2 entries of News")
                .doesNotContain("Late");
        assertThat(server.text("entries?text=late"))
                .contains("One entry", "Late")
                .doesNotContain("Make channels of all");
        assertThat(server.text("entries?state=gone")).contains("Nothing is like that");
    }

    @Test
    void whatAPersonSaysOfAnEntryIsShownAndCanBeTakenBack() {
        String where = "/api/sources/%d/entry?key=name%%2Fsport%%2003".formatted(server.list);
        assertThat(server.page("entries?text=sport%2003"))
                .contains("data-api=\"PUT " + where.substring(1) + "\"");

        server.api("PUT", where, "{'choice': 'DROP'}");
        assertThat(server.text("entries?text=sport%2003"))
                .contains("Left out by you", "Leave it to the rules", "Keep");
        server.api("PUT", where, "{'choice': 'RULES'}");
        assertThat(server.text("entries?text=sport%2003")).contains("Kept", "Leave out");
    }

    @Test
    @DisplayName("guides are suggested with scores and reasons; what fits alone is found by itself")
    void guidesAreSuggested() {
        assertThat(server.text("guides"))
                .contains("To be decided (1)", "Found (1)", "World", "x.1", "x.2", "same name");
        assertThat(server.text("guides?state=MATCHED"))
                .contains("UK: BBC News HD", "bbc.news ·", "No guide");
        assertThat(server.text("guides?state=CHOSEN")).contains("You have decided nothing yet");
    }

    @Test
    void rulesAreInThePageAsTheyAre() {
        String tag = server.tag("/api/sources/" + server.list + "/subscription");
        assertThat(server.page("rules"))
                .contains(
                        "data-etag=\"" + tag + "\" data-rules=",
                        "data-etag=\"" + tag + "\" data-api=")
                .contains("data-address=\"api/sources/" + server.list + "/subscription\"")
                .contains("data-rules=\"{&quot;", "&quot;steps&quot;:[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entries", "guides", "guides?state=MATCHED", "rules"})
    void allOfItIsSaidInGerman(String page) {
        assertThat(server.inGerman(page)).contains("Regeln", "Programmführer").doesNotContain("??");
    }
}
