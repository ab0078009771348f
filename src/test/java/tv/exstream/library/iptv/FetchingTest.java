package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.iptv.GuideId;
import tv.exstream.library.iptv.Fetching.Part;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Station;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.WebAddress;

@DisplayName("Fetching what is new")
class FetchingTest {
    @TempDir private Path folder;
    private Household house;
    private Fetching fetching;
    private Source source;
    private URI uri;
    private final List<String> conditions = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        house = new Household(folder);
        fetching = house.reception.fetching();
        uri = URI.create(house.station.inside("/list?token=word"));
        source = house.add("list", new ListOrigin.Playlist(new WebAddress(uri.toString())));
    }

    @AfterEach
    void close() {
        house.close();
    }

    /// Sends this header, and the whole body each time.
    private void sends(String header, String value) {
        house.station.answers(
                "/list",
                exchange -> {
                    for (String name : List.of("If-None-Match", "If-Modified-Since")) {
                        Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                                .ifPresent(asked -> conditions.add(name + " " + asked));
                    }
                    exchange.getResponseHeaders().set(header, value);
                    Station.send(exchange, 200, "body");
                });
    }

    private Fetching.Opening opening() {
        return fetching.at(source, Place.ofPerson(uri));
    }

    private Optional<String> fetch(Fetching.Reader<String> reader) throws Exception {
        return fetching.readNew(source.id(), Part.LIST, opening(), reader);
    }

    private Optional<String> fetch() throws Exception {
        return fetch(body -> new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("asks with the date of the version where it has no tag")
    void dates() throws Exception {
        sends("Last-Modified", "Sun, 01 Mar 2026 12:00:00 GMT");

        assertThat(fetch()).contains("body");
        assertThat(fetch()).contains("body");

        assertThat(conditions).containsExactly("If-Modified-Since Sun, 01 Mar 2026 12:00:00 GMT");
    }

    @Test
    @DisplayName(
            "asks without a condition where the version has neither, or one that no request may have")
    void noVersion() throws Exception {
        sends("X-Other", "1");
        fetch();
        fetch();
        sends("ETag", "\"\u00e9\"");
        fetch();
        fetch();

        assertThat(conditions).isEmpty();
    }

    @Test
    @DisplayName("remembers no version of what was not read to its end")
    void notRead() throws Exception {
        sends("ETag", "\"v\"");
        Fetching.Reader<String> refusing =
                _ -> {
                    throw new ProblemException(Problem.INVALID_VALUE, "it is no list");
                };
        Fetching.Reader<String> breaking =
                _ -> {
                    throw new IOException("it broke off");
                };

        assertThatThrownBy(() -> fetch(refusing))
                .isInstanceOf(IOException.class)
                .hasMessage("it is no list");
        assertThatThrownBy(() -> fetch(breaking)).hasMessage("it broke off");
        fetch();

        assertThat(conditions).isEmpty();
    }

    @Test
    @DisplayName("remembers the version of each part by itself")
    void parts() throws Exception {
        sends("ETag", "\"v\"");
        fetch();

        Part guide = Part.of(GuideId.of(source.id()));
        fetching.readNew(source.id(), guide, opening(), _ -> "");
        fetching.forget(source.id(), guide);
        fetch();

        assertThat(conditions).containsExactly("If-None-Match \"v\"");
    }

    @Test
    @DisplayName("H42: says why it failed without the address")
    void failures() {
        house.station.answers("/list", exchange -> Station.send(exchange, 403, "no"));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("403")
                .hasMessageNotContaining("word");
    }
}
