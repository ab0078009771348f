package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.GuideProgramme.Described;
import tv.exstream.iptv.InputGuides;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class StoredProgrammesTest extends OnEachDatabase {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private InputGuides guides;
    private GuideId guide;

    @BeforeEach
    void addSource() {
        guides = new JooqInputGuides(database);
        var origin = new ListOrigin.Playlist(new WebAddress("http://a.example/list"));
        guide =
                GuideId.of(
                        new JooqSources(database)
                                .add(new SourceSettings("list", origin, Duration.ZERO, true))
                                .id());
    }

    @Test
    void allOfAReadingIsReadByChannelAndStart() {
        List<GuideProgramme> expected =
                Stream.of("one", "other")
                        .flatMap(channel -> programmes(channel, StoredProgrammes.AT_ONCE))
                        .toList();
        List<GuideProgramme> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(1));
        int reading = put(shuffled);

        assertThat(new StoredProgrammes(database, guide, reading))
                .toIterable()
                .containsExactlyElementsOf(expected);
    }

    @Test
    void anotherReadingIsNotRead() {
        int first = put(programmes("one", 3).toList());
        guides.show(guide, first, NOON);
        int second = put(programmes("one", 2).toList());

        assertThat(new StoredProgrammes(database, guide, second)).toIterable().hasSize(2);
    }

    @Test
    void nothingIsBehindTheLast() {
        var none = new StoredProgrammes(database, guide, guides.begin(guide));

        assertThat(none).isExhausted();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }

    private int put(List<GuideProgramme> some) {
        int reading = guides.begin(guide);
        guides.putProgrammes(guide, reading, some);
        return reading;
    }

    private static Stream<GuideProgramme> programmes(String channel, int count) {
        return IntStream.range(0, count).mapToObj(n -> programme(channel, n));
    }

    private static GuideProgramme programme(String channel, int n) {
        Instant start = NOON.plus(Duration.ofMinutes(n));
        Optional<Instant> stop = Optional.of(start.plus(Duration.ofMinutes(1)));
        return new GuideProgramme(channel, start, stop, Described.titled("News " + n));
    }
}
