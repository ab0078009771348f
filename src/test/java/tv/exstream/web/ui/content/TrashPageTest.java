package tv.exstream.web.ui.content;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaItems;

/// The trash, over HTTP.
@Timeout(60)
class TrashPageTest {
    private ContentServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = ContentServer.in(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void gone(int count) {
        var items =
                server.add(
                        IntStream.range(0, count)
                                .mapToObj(n -> item("Film " + n).at("/m/%d.mkv".formatted(n)))
                                .toArray(MediaItemBuilder[]::new));
        server.bean(MediaItems.class)
                .markGone(
                        items.stream().map(each -> each.file().path()).toList(),
                        Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void whatIsGoneIsListedAndForgottenOneByOne() {
        gone(2);

        assertThat(server.page("/trash"))
                .contains("2 items are gone.", "/m/0.mkv", "2026-01-01T00:00:00Z")
                .contains("DELETE api/trash/1");
        assertThat(server.send("DELETE", "/api/trash/1", "").body())
                .isEqualTo("{\"forgotten\":1,\"kept\":0}");
        assertThat(server.text("/trash")).contains("One item is gone.").doesNotContain("/m/0.mkv");
        assertThat(server.status("DELETE", "/api/trash/1")).isEqualTo(404);
        assertThat(server.status("DELETE", "/api/trash/-1")).isEqualTo(404);
    }

    @Test
    void aSearchShowsWhatFitsAndForgetsNothingElse() {
        gone(12);

        assertThat(server.page("/trash?q=film+1&kind="))
                .contains("3 items are gone.", "/m/1.mkv", "/m/10.mkv", "/m/11.mkv")
                .contains("Forget all 3 of them", "value=\"film 1\"")
                .doesNotContain("/m/2.mkv", "DELETE api/trash\"");
        assertThat(server.text("/trash?q=film&kind=MUSIC_VIDEO"))
                .contains("Nothing is like that")
                .doesNotContain("Nothing is missing");
        assertThat(
                        server.send(
                                        "POST",
                                        "/api/trash/bulk",
                                        "{\"action\":\"FORGET\",\"found\":{\"q\":\"film 1\",\"source\":\"\"}}")
                                .body())
                .contains("\"forgotten\":3");
        assertThat(server.text("/trash")).contains("9 items are gone.").doesNotContain("/m/10.mkv");
    }

    @Test
    void pagesOfASearchKeepIt() {
        gone(60);

        assertThat(server.page("/trash?q=film")).contains("q=film", "page=1");
    }

    @Test
    void withoutAnythingThePageSaysThatAllIsWell() {
        assertThat(server.text("/trash")).contains("Nothing is missing");
    }

    @Test
    void aPageBehindTheLastIsTheLast() {
        gone(60);

        assertThat(server.text("/trash?page=9")).contains("51–60 of 60");
        assertThat(server.part("/trash", "gone")).contains("1–50 of 60").doesNotContain("<main");
    }
}
