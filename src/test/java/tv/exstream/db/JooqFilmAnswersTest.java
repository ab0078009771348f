package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.FilmAnswers;
import tv.exstream.iptv.FilmAnswers.Answer;
import tv.exstream.iptv.FilmWords;
import tv.exstream.media.Artwork;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.Sources;
import tv.exstream.source.WebAddress;

class JooqFilmAnswersTest extends OnEachDatabase {
    private static final EntryKey FILM = new EntryKey("movie/5");
    private static final Instant ADDED = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void whatWasSaidLastIsKnownForEachAccountUntilThatGoes() {
        Sources sources = new JooqSources(database);
        FilmAnswers films = new JooqFilmAnswers(database);
        Source one = account(sources, "one");
        Source other = account(sources, "other");
        var words =
                new FilmWords(
                        "Somebody\ndid it.",
                        1_999,
                        List.of("Crime"),
                        List.of("Zoë", "B"),
                        List.of("D"),
                        "603",
                        Map.of(Artwork.Kind.BACKDROP, URI.create("https://a.example/b.jpg")));
        films.put(one.id(), FILM, new Answer("d", Instant.EPOCH, FilmWords.NONE));
        films.put(one.id(), FILM, new Answer("d", ADDED, words));
        films.put(other.id(), FILM, new Answer("d", ADDED, FilmWords.NONE));

        assertThat(films.find(one.id(), List.of(FILM, new EntryKey("movie/6"))))
                .isEqualTo(Map.of(FILM, new Answer("d", ADDED, words)));

        films.forget(other.id());
        assertThat(films.find(other.id(), List.of(FILM))).isEmpty();
        assertThat(films.find(one.id(), List.of(FILM))).isNotEmpty();

        sources.remove(one.id(), ADDED);
        assertThat(films.find(one.id(), List.of(FILM))).isEmpty();
    }

    @Test
    void asManyAsAreAskedForAreFound() {
        FilmAnswers films = new JooqFilmAnswers(database);
        Source account = account(new JooqSources(database), "one");
        List<EntryKey> all =
                IntStream.rangeClosed(0, Portions.LARGEST)
                        .mapToObj(n -> new EntryKey("movie/" + n))
                        .toList();
        films.put(account.id(), all.getFirst(), new Answer("d", ADDED, FilmWords.NONE));
        films.put(account.id(), all.getLast(), new Answer("e", ADDED, FilmWords.NONE));

        assertThat(films.find(account.id(), all)).containsOnlyKeys(all.getFirst(), all.getLast());
        assertThat(films.find(account.id(), List.of())).isEmpty();
    }

    private static Source account(Sources sources, String name) {
        var address = new WebAddress("http://a.example/" + name);
        var origin = new ListOrigin.Xtream(address, "me", Set.of(ListOrigin.Offer.FILMS));
        return sources.add(new SourceSettings(name, origin, Duration.ZERO, true));
    }
}
