package tv.exstream.web.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.describe.Candidate;
import tv.exstream.describe.Lookup;
import tv.exstream.describe.Lookups;
import tv.exstream.describe.Matching;
import tv.exstream.describe.Provider;
import tv.exstream.describe.Wanted;

@Timeout(60)
class MatchesPageTest {
    @TempDir private static Path folder;
    private static ListServer server;

    @BeforeAll
    static void start() {
        server = ListServer.in(folder, 0);
        var wanted = new Wanted(Wanted.Work.FILM, "Heat & Dust", 1995, List.of());
        List<Candidate> candidates =
                List.of(
                        new Candidate("949", "Heat & Dust", List.of(), 1991, "Two rivals."),
                        new Candidate("950", "Heat & Dust", List.of(), 1999, "A summer."));
        server.bean(Lookups.class)
                .put(
                        Lookup.of(
                                Provider.TMDB,
                                wanted,
                                Matching.judge(wanted, candidates),
                                Instant.EPOCH));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIsInDoubtIsDecidedByThatWhichThePageSends() {
        assertThat(server.text("/libraries/matches"))
                .contains("To be decided (1)", "Heat &amp; Dust (1995) Film TMDB")
                .contains("the title is the same", "Two rivals.", "A summer.", "None of them");
        assertThat(server.inGerman("/libraries/matches"))
                .contains("der Titel ist derselbe", "das Jahr weicht um 4 ab")
                .doesNotContain("the title is the same", "lang=\"en\"");
        assertThat(server.page("/libraries/matches"))
                .contains("data-api=\"PUT api/matches/1\"", "{&quot;entry&quot;:&quot;950&quot;}");

        server.api("PUT", "/api/matches/1", "{'entry': '950'}");
        assertThat(server.text("/libraries/matches")).contains("Nothing here");
        assertThat(server.text("/libraries/matches?state=CHOSEN"))
                .contains("Decided by you (1)", "This one");

        server.api("PUT", "/api/matches/1", "{'entry': null}");
        assertThat(server.text("/libraries/matches?state=REFUSED"))
                .contains("Heat &amp; Dust (1995)")
                .doesNotContain("This one", "None of them");
        assertThat(server.inGerman("/libraries/matches?state=REFUSED"))
                .contains("Von Hand verneint (1)")
                .doesNotContain("??");
    }
}
