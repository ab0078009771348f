package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.hd;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.media.MediaItemBuilder.stereo;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [MediaItems] does.
public interface MediaItemsContract {
    MediaItems items();

    @Test
    default void anItemIsFoundByTheIdItGot() {
        MediaItem alien = items().upsert(List.of(item("alien").movieOf(1979).found())).getFirst();

        assertThat(items().find(alien.id())).contains(alien);
        assertThat(items().findAll(List.of(alien.id(), new MediaId(99))))
                .containsOnlyKeys(alien.id());
    }

    @Test
    @DisplayName("H44: an id beyond all that rows have is that of no item")
    default void anIdBeyondAllRowsIsThatOfNoItem() {
        MediaItem alien = items().upsert(List.of(item("alien").movieOf(1979).found())).getFirst();

        assertThat(items().find(new MediaId(alien.id().value() + (1L << 32)))).isEmpty();
        assertThat(items().find(new MediaId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    default void everythingAboutAnItemIsKeptToTheLastDetail() {
        VideoStream odd =
                VideoBuilder.video()
                        .codec("hevc", "Main 10", 120)
                        .sized(3_840, 1_600)
                        .sampleAspect(new VideoStream.Ratio(64, 45))
                        .variableRate()
                        .startingAt(Duration.ofMillis(21))
                        .pixelFormat("yuv420p10le")
                        .scan(VideoStream.Scan.INTERLACED)
                        .range(VideoStream.DynamicRange.PQ)
                        .rotated(90)
                        .reordering(3)
                        .attached()
                        .build();
        MediaItems.Found found =
                item("everything")
                        .episode("Show \"q\" <b>", 0, 7)
                        .about("line one\nline two \uD83D\uDE00 ąę")
                        .lasting(Duration.ofNanos(5_400_123_456_789L))
                        .fingerprint(
                                new Fingerprint(0, Instant.ofEpochSecond(-5, 999_999_999), "ab"))
                        .video(odd, hd())
                        .audio(stereo())
                        .subtitles(new SubtitleStream(3, "subrip", "ger", "für", true, false))
                        .chapter(Duration.ZERO, "one")
                        .chapter(Duration.ofNanos(61_000_000_001L), "")
                        .facts(new Facts(LocalDate.of(1979, 5, 25), "A", "B \"q\"", 3, "D"))
                        .with(Facet.GENRE, "Science Fiction", "Horror")
                        .with(
                                new Artwork(
                                        Map.of(
                                                Artwork.Kind.THUMB,
                                                new Artwork.Picture(
                                                        Path.of("/m/Zoë \uD83D\uDE00.jpg"),
                                                        Instant.ofEpochSecond(5, 7))),
                                        Map.of(
                                                Artwork.Kind.POSTER,
                                                URI.create("https://a.example/1.jpg?k=%C3%A4"))))
                        .with(Facet.ACTOR, "Zoë \uD83D\uDE00")
                        .with(particulars())
                        .found();

        MediaId id = items().upsert(List.of(found)).getFirst().id();

        MediaItem kept = items().find(id).orElseThrow();
        assertThat(kept)
                .isEqualTo(
                        new MediaItem(
                                id,
                                found.kind(),
                                found.title(),
                                found.file(),
                                found.metadata().facts()));
        assertThat(items().metadata(List.of(id, new MediaId(99))))
                .containsExactly(Map.entry(id, found.metadata()));
        assertThat(items().outlines(List.of(id)).get(id)).isEqualTo(kept.outline());
    }

    private static Particulars particulars() {
        return new Particulars(
                "de",
                "everything 1",
                new Wording("pt-br", "Tudo", "Série", ""),
                List.of(new Wording("fr", "", "", "une\ndeux")),
                Map.of("Zoë \uD83D\uDE00", "The \"Cook\""),
                List.of(new Score("imdb", 74), new Score("", 100)));
    }

    @Test
    default void anotherGenreIsAChange() {
        items().upsert(List.of(item("alien").found()));
        long before = items().version();

        items().upsert(List.of(item("alien").with(Facet.GENRE, "Horror").found()));

        assertThat(items().version()).isGreaterThan(before);
    }

    @Test
    default void anotherScoreIsAChange() {
        items().upsert(List.of(item("alien").scored(74).found()));
        long before = items().version();

        items().upsert(List.of(item("alien").scored(75).found()));

        assertThat(items().version()).isGreaterThan(before);
    }

    @Test
    default void anotherPictureIsAChange() {
        var poster = new Artwork.Picture(Path.of("/media/alien-poster.jpg"), Instant.EPOCH);
        items().upsert(List.of(item("alien").found()));
        long before = items().version();

        items().upsert(
                        List.of(
                                item("alien")
                                        .with(new Artwork(Map.of(Artwork.Kind.POSTER, poster)))
                                        .found()));

        assertThat(items().version()).isGreaterThan(before);
    }

    @Test
    default void beingSeenAgainLaterIsNoChange() {
        items().upsert(List.of(item("alien").added("2025-01-01T00:00:00Z").found()));
        long before = items().version();

        items().upsert(List.of(item("alien").added("2026-01-01T00:00:00Z").found()));

        assertThat(items().version()).isEqualTo(before);
    }

    @Test
    default void scanningAPathAgainChangesTheItemAndKeepsItsId() {
        MediaItem before = items().upsert(List.of(item("alien").found())).getFirst();

        MediaItem after =
                items().upsert(List.of(item("alien").lasting(minutes(117)).found())).getFirst();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(items().find(before.id()).orElseThrow().duration()).isEqualTo(minutes(117));
    }

    @Test
    default void anAnswerToAnUpsertIsInTheOrderOfTheQuestion() {
        items().upsert(List.of(item("b").found()));

        List<MediaItem> stored =
                items().upsert(List.of(item("c").found(), item("b").found(), item("a").found()));

        assertThat(stored).extracting(item -> item.title().name()).containsExactly("c", "b", "a");
        assertThat(stored).extracting(MediaItem::id).doesNotHaveDuplicates();
    }

    @Test
    default void aFolderHoldsWhatLiesBelowItAtAnyDepthAndNothingElse() {
        store(
                "/m/films/alien.mkv",
                "/m/films/deep/er/aliens.mkv",
                "/m/films2/x.mkv",
                "/m/films.mkv");

        assertThat(items().under(Path.of("/m/films")))
                .extracting(item -> item.file().path().toString())
                .containsExactly("/m/films/alien.mkv", "/m/films/deep/er/aliens.mkv");
        assertThat(items().under(Path.of("/"))).hasSize(4);
        assertThat(items().under(Path.of("/m/films.mkv"))).isEmpty();
    }

    @Test
    default void outlinesAreTheItemsWithoutTheirFiles() {
        MediaItem alien = items().upsert(List.of(item("alien").found())).getFirst();

        assertThat(items().outlinesUnder(Path.of("/media"))).containsExactly(alien.outline());
        assertThat(items().countUnder(Path.of("/media"))).isEqualTo(1);
        assertThat(items().countUnder(Path.of("/med"))).isZero();
        assertThat(items().outlines(List.of(alien.id(), new MediaId(99))))
                .containsOnlyKeys(alien.id())
                .containsValue(alien.outline());
    }

    @Test
    default void filmsOfTheSameTitleAndYearAreAlike() {
        MediaItem film = store(item("alien").ofKind(MediaKind.MOVIE).titled(film("Alien", 1979)));
        MediaItem other =
                store(item("alien-720p").ofKind(MediaKind.MOVIE).titled(film("Alien", 1979)));
        store(item("remake").ofKind(MediaKind.MOVIE).titled(film("Alien", 1980)));
        store(item("aliens").ofKind(MediaKind.MOVIE).titled(film("Aliens", 1979)));
        store(item("extra").titled(film("Alien", 1979)).ofKind(MediaKind.OTHER_VIDEO));

        assertThat(items().alike(film)).containsExactly(other);
        assertThat(items().alike(other)).containsExactly(film);
    }

    @Test
    default void episodesOfTheSameNumbersAreAlike() {
        MediaItem one = store(item("s01e02").episode("Show", 1, 2));
        MediaItem same = store(item("show.s01e02.1080p").episode("Show", 1, 2));
        store(item("s01e03").episode("Show", 1, 3));
        store(item("other").episode("Other", 1, 2));

        assertThat(items().alike(one)).containsExactly(same);
    }

    @Test
    default void episodesOfTheSameNumbersAreAlikeWhateverTheirOwnTitle() {
        MediaItem one = store(titled("s00e03", MediaKind.EPISODE, "Pilot", 1990));
        MediaItem same = store(titled("special", MediaKind.EPISODE, "The Beginning", 2000));

        assertThat(items().alike(one)).containsExactly(same);
    }

    @Test
    default void whatItsTitleDoesNotNameIsAlikeToNothing() {
        for (MediaKind kind : MediaKind.values()) {
            Title any = new Title(kind.name(), "", -1, -1, 0, "");
            MediaItem one = store(item("one-" + kind).ofKind(kind).titled(any));
            store(item("two-" + kind).ofKind(kind).titled(any));

            assertThat(items().alike(one)).isEmpty();
        }
    }

    @Test
    default void songsOfTheSameTitleAndYearAreNotAlike() {
        MediaItem one = store(item("one").ofKind(MediaKind.SONG).titled(film("Alien", 1979)));
        store(item("two").ofKind(MediaKind.SONG).titled(film("Alien", 1979)));

        assertThat(items().alike(one)).isEmpty();
    }

    private static MediaItemBuilder titled(String file, MediaKind kind, String title, int year) {
        return item(file).ofKind(kind).titled(new Title(title, "Show", 0, 3, year, ""));
    }

    @Test
    default void whatCataloguesCallTheSameIsAlike() {
        MediaItem one = store(item("alien").ofKind(MediaKind.MOVIE).with(Facet.GUID, "imdb:tt1"));
        MediaItem same =
                store(item("obcy").ofKind(MediaKind.MOVIE).with(Facet.GUID, "tmdb:9", "imdb:tt1"));
        store(item("third").ofKind(MediaKind.MOVIE).with(Facet.GUID, "imdb:tt2"));

        assertThat(items().alike(one)).containsExactly(same);
        items().markGone(List.of(same.file().path()), Instant.EPOCH);
        assertThat(items().alike(one)).isEmpty();
    }

    @Test
    default void whatNoCatalogueKnowsIsNotAlike() {
        MediaItem one =
                store(
                        item("alien")
                                .ofKind(MediaKind.MOVIE)
                                .with(Facet.GUID, "imdb:tt000", "tvdb:"));
        store(item("other").ofKind(MediaKind.MOVIE).with(Facet.GUID, "imdb:tt000", "tvdb:"));

        assertThat(items().alike(one)).isEmpty();
    }

    private MediaItem store(MediaItemBuilder item) {
        return items().upsert(List.of(item.found())).getFirst();
    }

    private static Title film(String name, int year) {
        return new Title(name, "", -1, -1, year, "");
    }

    @Test
    default void anItemThatIsGoneIsNoLongerListedButStillKnown() {
        MediaItem alien = items().upsert(List.of(item("alien").found())).getFirst();

        items().markGone(List.of(alien.file().path(), Path.of("/never/seen.mkv")), Instant.EPOCH);

        assertThat(items().under(Path.of("/media"))).isEmpty();
        assertThat(items().outlinesUnder(Path.of("/media"))).isEmpty();
        assertThat(items().fingerprintsUnder(Path.of("/media"))).isEmpty();
        assertThat(items().countUnder(Path.of("/media"))).isZero();
        assertThat(items().find(alien.id())).contains(alien);
        assertThat(items().outlines(List.of(alien.id()))).containsKey(alien.id());
    }

    @Test
    default void anItemThatComesBackHasTheIdItHad() {
        MediaItem alien = items().upsert(List.of(item("alien").found())).getFirst();
        items().markGone(List.of(alien.file().path()), Instant.EPOCH);

        MediaItem again = items().upsert(List.of(item("alien").found())).getFirst();

        assertThat(again.id()).isEqualTo(alien.id());
        assertThat(items().under(Path.of("/media"))).containsExactly(again);
    }

    @Test
    default void fingerprintsTellWhatIsThere() {
        Fingerprint print = new Fingerprint(5, Instant.parse("2026-10-25T01:30:00.5Z"), "0f");
        items().upsert(List.of(item("alien").fingerprint(print).found()));

        assertThat(items().fingerprintsUnder(Path.of("/media")))
                .containsExactly(java.util.Map.entry(Path.of("/media/alien.mp4"), print));
    }

    @Test
    default void theVersionGrowsWithEveryChangeAndOnlyThen() {
        long empty = items().version();
        items().upsert(List.of(item("alien").found()));
        long added = items().version();
        items().upsert(List.of(item("alien").found()));
        long same = items().version();
        items().upsert(List.of(item("alien").lasting(seconds(3)).found()));
        long changed = items().version();
        items().markGone(List.of(Path.of("/media/alien.mp4")), Instant.EPOCH);
        long gone = items().version();
        items().markGone(List.of(Path.of("/media/alien.mp4")), Instant.EPOCH);

        assertThat(List.of(empty, added, changed, gone)).isSorted().doesNotHaveDuplicates();
        assertThat(same).isEqualTo(added);
        assertThat(items().version()).isEqualTo(gone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new\nline.mkv",
                "tab\tand\\back.mkv",
                "quo'te\"s.mkv",
                "emoji \uD83D\uDE00.mkv",
                "per%cent_under[x]*.mkv",
                "-i.mkv",
                " leading and trailing .mkv ",
                "e\u0301 is not \u00e9.mkv",
                "\u202Egnp.mkv",
            })
    default void oddNamesAreKeptExactly(String name) {
        Path path = Path.of("/odd").resolve(name);

        items().upsert(List.of(item("odd").at(path).found()));

        assertThat(items().fingerprintsUnder(Path.of("/odd"))).containsOnlyKeys(path);
    }

    @Test
    default void whatIsWrittenInMusicIsKept() {
        Tags tags = new Tags("Fog", "The Crew", "", "Harbour", "3", "1999", List.of("Folk", "ä"));
        MediaItem song =
                items().upsert(List.of(item("song").ofKind(MediaKind.SONG).tagged(tags).found()))
                        .getFirst();

        assertThat(items().find(song.id()).map(MediaItem::file).map(MediaFile::tags))
                .contains(tags);
        long version = items().version();

        items().upsert(List.of(item("song").ofKind(MediaKind.SONG).found()));

        assertThat(items().version()).as("another file").isGreaterThan(version);
        assertThat(items().find(song.id()).orElseThrow().file().tags()).isEqualTo(Tags.NONE);
    }

    @Test
    default void nothingIsNothing() {
        assertThat(items().upsert(List.of())).isEmpty();
        assertThat(items().findAll(List.of())).isEmpty();
        assertThat(items().outlines(List.of())).isEmpty();
        items().markGone(List.of(), Instant.EPOCH);
        assertThat(items().under(Path.of("/"))).isEmpty();
    }

    private void store(String... paths) {
        for (String path : paths) {
            items().upsert(List.of(item("any").at(path).found()));
        }
    }
}
