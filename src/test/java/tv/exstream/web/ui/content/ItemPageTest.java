package tv.exstream.web.ui.content;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Patience;
import tv.exstream.channel.Channels;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;

/// The page of a media item, over HTTP.
@Timeout(60)
class ItemPageTest {
    private ContentServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = ContentServer.in(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private MediaItem alien() {
        return server.add(
                        item("Alien")
                                .at("/m/alien.mkv")
                                .about("A crew meets something.")
                                .movieOf(1979)
                                .with(Facet.GENRE, "Horror")
                                .with(Facet.ACTOR, "Sigourney Weaver")
                                .chapter(minutes(0), "Waking")
                                .chapter(minutes(30), "")
                                .lasting(minutes(117)))
                .getFirst();
    }

    @Test
    void allIsToldThatIsKnown() {
        String text = server.text("/media/" + alien().id());

        assertThat(text)
                .contains("Film 1979", "Horror", "A crew meets something.", "/m/alien.mkv")
                .contains("With Sigourney Weaver", "Waking", "Chapter 2")
                .contains("No channel has planned it.");
    }

    @Test
    void whereItAirsIsTold() {
        MediaItem alien = alien();
        var films = server.bean(Channels.class).add(channel(5).named("Films").draft());
        server.send(
                "PUT",
                "/api/channels/%s/schedule".formatted(films.number()),
                "{'type':'classic','items':[{'mode':{'type':'flood'},'source':{'type':'pool','selection':{'type':'query','text':'alien'},'ordering':{'order':'SHUFFLE'}}}]}");

        Patience.until(
                "the channel is planned",
                () -> server.text("/media/" + alien.id()).contains("5 Films"));

        assertThat(server.text("/media/" + alien.id()))
                .doesNotContain("No channel has planned it.");
        assertThat(
                        server.send(
                                        "GET",
                                        "/api/media/%s/airings?limit=1".formatted(alien.id()),
                                        "")
                                .body())
                .contains("\"channel\":\"5\"", "\"kind\":\"PROGRAMME\"");
    }

    @Test
    void otherFilesOfTheSameAreNamed() {
        MediaItem alien = alien();
        MediaItem other =
                server.add(item("Alien").at("/n/alien.mp4").movieOf(1979).lasting(minutes(117)))
                        .getFirst();

        assertThat(server.page("/media/" + alien.id()))
                .contains("The same in other files", "media/" + other.id(), "/n/alien.mp4");
    }

    @Test
    void whatAPersonSaysCanBeTakenBack() {
        MediaItem alien = alien();
        String description = "/api/media/%s/description".formatted(alien.id());
        server.send("PATCH", description, "{'lock': {'NAME': ['The Eighth Passenger']}}");

        assertThat(server.page("/media/" + alien.id()))
                .contains("The Eighth Passenger", "Written by hand", "Take it back")
                .contains("data-etag=\"" + server.tag(description) + '"')
                .contains("unlock");
        server.send("PATCH", description, "{'unlock': ['NAME']}");
        assertThat(server.text("/media/" + alien.id()))
                .contains("From the file or its server")
                .doesNotContain("Take it back");
    }

    @Test
    void whatIsGoneIsStillShownButNotDescribedAnew() {
        MediaItem alien = alien();
        server.bean(MediaItems.class).markGone(List.of(alien.file().path()), Instant.EPOCH);

        assertThat(server.text("/media/" + alien.id()))
                .contains("Alien")
                .doesNotContain("What is said of it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/99", "/media/0", "/media/x", "/media/9223372036854775807"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(server.status("GET", path)).isEqualTo(404);
    }

    @Test
    void titlesAreText() {
        MediaItem odd = server.add(item("<script>alert(1)</script>").at("/m/x.mkv")).getFirst();

        assertThat(server.page("/media/" + odd.id())).doesNotContain("<script>alert");
    }
}
