package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.web.api.ChannelFileSite.STRICT;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.channelfile.Imported;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.json.RecordJson;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.api.ChannelFileSite.Product;
import tv.exstream.web.change.Turns;

/// People who change what a file replaces at the moment when it is carried out.
@Timeout(120)
class ChannelFileMeetingTest {
    private static final String PART =
            "{'name': 'Trailers', 'content': {'pools': [{'selection': {'type': 'query', 'text': '%s'}, 'ordering': {'order': 'SHUFFLE'}}]}}";

    private static final String FILE =
            """
            exstreamtv: 1
            collections: [{name: all, content: {type: smart, query: 'year:1990'}}]
            parts:
              - kind: fillers
                name: trailers
                content: {pools: [{selection: {type: query, text: 'year:1990'}, ordering: {order: SHUFFLE}}]}
            watermarks: [{name: corner, look: %s}]
            graphics: [{name: next, look: %s}]
            """
                    .formatted(
                            RecordJson.write(Watermark.CHANNEL_LOGO),
                            RecordJson.write(Graphic.UP_NEXT));

    private static ChannelFileSite site;

    private MediaCollection all;
    private String trailers;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        site = ChannelFileSite.on(Product.SQLITE, folder, "Alpha");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void oneOfEach() {
        site.empty();
        all = site.collections().add("All", new Content.Smart("type:movie"));
        JsonNode part = site.server().created("/api/fillers", PART.formatted("type:movie"));
        trailers = "/api/" + part.at("/use").asString();
    }

    @Test
    void whoeverPatchesPartsAndCollectionsDuringAnImportLosesNothingOfEither() throws Exception {
        Turns turns = site.server().bean(Turns.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Imported> done;
            Future<HttpResponse<String>> collection;
            Future<HttpResponse<String>> part;
            try (Turns.Held _ = turns.take(List.of("/api/watermarks/corner"))) {
                done = threads.submit(() -> site.apply(FILE, STRICT));
                Patience.until("all is held but the watermark", () -> turns.inUse() == 4);
                assertThat(site.content("All")).isEqualTo(all.content());
                assertThat(site.server().bean(Graphics.class).all()).isEmpty();
                collection = threads.submit(() -> patch(path(all.id()), "{'name': 'Nineties'}"));
                part = threads.submit(() -> patch(trailers, "{'group': 'Late'}"));
            }
            assertThat(done.get().done()).isTrue();
            assertThat(collection.get().statusCode()).isEqualTo(200);
            assertThat(part.get().statusCode()).isEqualTo(200);
        }
        assertThat(site.content("Nineties")).isEqualTo(new Content.Smart("year:1990"));
        JsonNode kept = site.server().ok("GET", trailers, "");
        assertThat(kept.at("/group").asString()).isEqualTo("Late");
        assertThat(kept.at("/content").toString()).contains("year:1990");
        assertThat(site.server().bean(Watermarks.class).all()).hasSize(1);
        assertThat(turns.inUse()).isZero();
    }

    @Test
    void anImportIsRefusedWhenWhatItNamesIsRenamedWhileItWaits() throws Exception {
        Turns turns = site.server().bean(Turns.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Imported> done;
            try (Turns.Held _ = turns.take(List.of("/api/watermarks/corner"))) {
                done = threads.submit(() -> site.apply(FILE, STRICT));
                Patience.until("all is held but the watermark", () -> turns.inUse() == 4);
                site.collections().update(new MediaCollection(all.id(), "Renamed", all.content()));
            }
            assertThatThrownBy(done::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.CHANGE_UNDERWAY));
        }
        assertThat(site.server().bean(Graphics.class).all()).isEmpty();
    }

    private static String path(CollectionId id) {
        return "/api/collections/" + id.value();
    }

    private static HttpResponse<String> patch(String path, String json) {
        return site.server().send("PATCH", path, json);
    }
}
