package tv.exstream.collection.query;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.media.MediaItemBuilder.stereo;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.VideoBuilder;
import tv.exstream.media.VideoStream;

/// What every [Matches] answers: the same.
public interface MatchesContract {
    Today TODAY = new Today(LocalDate.of(2026, 5, 25), ZoneId.of("America/New_York"));

    /// A query, and the titles of all that it finds.
    String ANSWERS =
            """
            alien | Alien
            ALIEN 1979 | ''
            ali* | Alien, Aliens vs. Llamas
            *lamas | Aliens vs. Llamas
            *ie? | Alien
            al??n | Alien
            a*n | Alien
            a*s | Aliens vs. Llamas
            *n | Alien
            *s a* | Aliens vs. Llamas
            ** -a* | The Office, Pilot, Song
            title:"aliens vs llamas" | Aliens vs. Llamas
            title:"llamas aliens" | ''
            title = alien | Alien
            title != alien | Aliens vs. Llamas, Amélie, The Office, Pilot, Song
            title ~ "ens vs" | Aliens vs. Llamas
            title !~ "a" | The Office, Pilot, Song
            title < "aliens v" | Aliens vs. Llamas
            title <= al | Alien, Aliens vs. Llamas
            amelie | Amélie
            original_title:"fabuleux destin" | Amélie
            original_title:* | Amélie
            star_rating:8.4 | Alien
            star_rating:8 | The Office
            stars >= 8 | Alien, The Office
            stars BETWEEN (8, 8.5) | Alien
            NOT star_rating:* AND type:movie | Aliens vs. Llamas, Amélie
            sort_title:office | The Office
            sort_title < off | The Office
            sort_title:o* | The Office
            jump_letter:o | The Office
            jump_letter IN [a, p] | Alien, Aliens vs. Llamas, Amélie, Pilot
            title_and_year:"Alien (1979)" | Alien
            plot:nostromo | Alien
            plot:"crew of the" | Alien
            plot:nost* | Alien
            plot:*stro* | Alien
            plot:cr?w | Alien
            plot ~ "of the Nos" | Alien
            plot !~ "crew" | Aliens vs. Llamas, Amélie, The Office, Pilot, Song
            genre:science | Alien
            genre:"science fiction" | Alien
            genre = science | ''
            genre:(horror OR romance) | Alien, Amélie
            genre IN [horror, romance] | Alien, Amélie
            genre NOT IN [horror, romance] | Aliens vs. Llamas, The Office, Pilot, Song
            genre:comedy | Amélie, The Office, Pilot
            genre:* | Alien, Amélie, The Office, Pilot
            NOT genre:* | Aliens vs. Llamas, Song
            show_genre:comedy | The Office, Pilot
            show_title:"the office" | The Office, Pilot
            tag:seen | Alien
            tag_full:"seen twice" | Alien
            tag_full:seen | ''
            tag_full:seen* | Alien
            actor:"sigourney weaver" | Alien
            actor:weav* | Alien
            actor:*eave* | Alien
            content_rating:R | Alien
            rating = tv-14 | The Office, Pilot
            show_content_rating:TV-14 | The Office, Pilot
            type:movie | Alien, Aliens vs. Llamas, Amélie
            type:episode | The Office, Pilot
            type:show | The Office, Pilot
            type:music_video | Song
            type = artist | Song
            artist:abba | Song
            state:normal AND alien* | Alien, Aliens vs. Llamas
            state:missing | ''
            metadata_kind:sidecar | Alien, Amélie, The Office, Pilot, Song
            language:english AND type:movie | Alien, Aliens vs. Llamas, Amélie
            language:french | Amélie
            language_tag:fre | Amélie
            sub_language:german | Alien
            audio_language = fre | Amélie
            subtitle_language = ger | Alien
            library_name:films | Alien
            library_id = "Old Films" | Alien
            library_folder_id:"/m/shows" | The Office, Pilot
            video_codec:hevc | Alien
            video_dynamic_range:hdr | Alien
            audio_codec:aac AND NOT type:movie | The Office, Pilot, Song
            imdb:tt0078748 | Alien
            imdb:tt00787* | Alien
            minutes <= 30 | The Office, Song
            minutes:30 | The Office, Pilot
            minutes < 30 | Song
            minutes > 30 AND type:episode | Pilot
            minutes:[20 TO 40] | The Office, Pilot
            seconds BETWEEN (1799, 1801) | The Office
            seconds = 1859 | Pilot
            duration:1800000 | The Office
            duration BETWEEN [1800000, 1800001] | The Office
            duration BETWEEN (1800000, 1860000) | Pilot
            height >= 2160 | Alien
            width:3840 | Alien
            video_bit_depth:10 | Alien
            video_bit_depth:8 AND type:movie | Aliens vs. Llamas, Amélie
            audio_channels > 2 | Alien
            chapters >= 2 | Alien
            season:3 | The Office
            season_number IN [1, 3] | The Office, Pilot
            season != 3 AND type:episode | Pilot
            episode_number:4 | The Office
            year BETWEEN [1979, 2000] | Alien
            year:[* TO 1999] | Alien
            year:* | Alien, Amélie
            NOT year:* | Aliens vs. Llamas, The Office, Pilot, Song
            release_date:19790525 | Alien
            release_date = 1979-05-25 | Alien
            release_date:1979* | Alien
            release_date:197905* | Alien
            release_date:[19790525 TO 20010101] | Alien, Amélie
            release_date:{19790525 TO 20010101] | Amélie
            release_date < 1979-05-25 | ''
            release_date != 1979-05-25 AND type:movie | Aliens vs. Llamas, Amélie
            release_date notinthelast 1 year | Alien, Amélie
            release_date inthelast 60 years | Alien, Amélie, The Office
            released_inthelast:"3 days" | The Office
            released_onthisday | Alien
            added_date inthelast 2 weeks | Alien
            added_date notinthelast 2 weeks AND type:movie | Aliens vs. Llamas, Amélie
            added_date = 2026-05-20 | Alien
            added_date:20260521 | ''
            added_date BETWEEN ["2026-05-20", "2026-05-20"] | Alien
            plays:3 | Alien
            plays >= 1 | Alien
            play_count:0 | The Office
            NOT plays:* AND type:movie | Aliens vs. Llamas, Amélie
            last_played inthelast 2 weeks | Alien
            last_played notinthelast 2 weeks | ''
            last_played = 2026-05-20 | Alien
            last_seen:* | Alien
            (type:movie AND year >= 1990) OR show_genre = comedy | Amélie, The Office, Pilot
            -alien type:movie | Aliens vs. Llamas, Amélie
            +alien -vs | Alien
            *:* | Alien, Aliens vs. Llamas, Amélie, The Office, Pilot, Song
            NOT *:* | ''
            """;

    MediaItems items();

    Matches matches();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ANSWERS)
    default void aQueryFinds(String query, String expected) {
        store();

        List<String> wanted = expected.isEmpty() ? List.of() : Arrays.asList(expected.split(", "));
        assertThat(found(query)).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(count(Query.parse(query))).isEqualTo(wanted.size());
    }

    @Test
    default void theFirstOnesComeBySortTitle() {
        store();

        assertThat(names(preview(Query.everything(), Page.first(10))))
                .containsExactly(
                        "Alien", "Aliens vs. Llamas", "Amélie", "The Office", "Pilot", "Song");
        assertThat(names(preview(Query.everything(), Page.first(2))))
                .containsExactly("Alien", "Aliens vs. Llamas");
        assertThat(names(preview(Query.parse("type:movie OR type:episode"), new Page(2, 2))))
                .containsExactly("Amélie", "The Office");
        assertThat(preview(Query.everything(), new Page(99, 2))).isEmpty();
    }

    @Test
    default void aTitleToSortByGoesBeforeTheTitle() {
        store();
        items().upsert(List.of(item("Zebra").at("/m/zebra.mkv").sortedAs("Alien 2").found()));

        assertThat(names(preview(Query.everything(), Page.first(2))))
                .containsExactly("Alien", "Zebra");
        assertThat(found("sort_title:\"alien 2\"")).containsExactly("Zebra");
    }

    @Test
    default void whoKnowsAFilmByAnotherTitleFindsIt() {
        store();
        Query poulain = Expansion.of(Query.parse("poulain"), AnyQuery.NOTHING).query();

        assertThat(names(matches().all(poulain, TODAY))).containsExactly("Amélie");
        assertThat(count(poulain)).isEqualTo(1);
        assertThat(count(new Query.Not(poulain))).isEqualTo(5);
    }

    @Test
    default void allComeByPath() {
        store();

        assertThat(matches().all(Query.everything(), TODAY))
                .extracting(outline -> outline.path().toString())
                .isSorted()
                .hasSize(6);
    }

    @Test
    default void whatIsFoundIsTheItemsOutline() {
        MediaItem alien = items().upsert(List.of(alien().found())).getFirst();

        assertThat(matches().all(Query.parse("alien"), TODAY)).containsExactly(alien.outline());
        assertThat(preview(Query.parse("alien"), Page.first(9))).containsExactly(alien.outline());
    }

    @Test
    @DisplayName("SCH-96: what is gone is not found, and is found again when it returns")
    default void whatIsGoneIsNotFound() {
        store();
        MediaItem alien = items().upsert(List.of(alien().found())).getFirst();

        items().markGone(List.of(alien.file().path()), Instant.EPOCH);

        assertThat(found("alien*")).containsExactly("Aliens vs. Llamas");
        assertThat(found("plot:nostromo")).isEmpty();
        assertThat(count(new Query.Ids(Set.of(alien.id())))).isZero();
        assertThat(matches().values(Field.ACTOR, "", 9)).isEmpty();
        items().upsert(List.of(alien().found()));
        assertThat(found("plot:nostromo actor:weaver")).containsExactly("Alien");
    }

    @Test
    default void whatIsChangedIsFoundByWhatItIsNow() {
        items().upsert(List.of(alien().found()));
        items().upsert(
                        List.of(
                                item("Alien")
                                        .at("/m/films/alien.mkv")
                                        .about("Another text.")
                                        .with(Facet.GENRE, "Drama")
                                        .found()));

        assertThat(found("genre:horror")).isEmpty();
        assertThat(found("plot:nostromo")).isEmpty();
        assertThat(found("genre:drama plot:another")).containsExactly("Alien");
    }

    @Test
    default void itemsAreFoundByTheirIds() {
        store();
        MediaId alien = items().upsert(List.of(alien().found())).getFirst().id();

        assertThat(names(matches().all(new Query.Ids(Set.of(alien, new MediaId(99))), TODAY)))
                .containsExactly("Alien");
        assertThat(matches().all(new Query.Ids(Set.of()), TODAY)).isEmpty();
        assertThat(found("id:" + alien)).containsExactly("Alien");
    }

    @Test
    default void valuesAreCompletedWhateverTheirCaseAndAccents() {
        store();

        assertThat(texts(Field.GENRE, "", 9))
                .containsExactly("Comedy", "Horror", "Romance", "Science Fiction");
        assertThat(texts(Field.GENRE, "SCI", 9)).containsExactly("Science Fiction");
        assertThat(texts(Field.GENRE, "", 2)).containsExactly("Comedy", "Horror");
        assertThat(texts(Field.TITLE, "ame", 9)).containsExactly("Amélie");
        assertThat(texts(Field.TYPE, "", 9)).containsExactly("episode", "movie", "music video");
        assertThat(texts(Field.LIBRARY_ID, "old f", 9)).containsExactly("Old Films");
        assertThat(texts(Field.PLOT, "", 9)).isEmpty();
    }

    @Test
    default void valuesComeWithTheNumberOfItemsThatHaveThem() {
        store();

        assertThat(matches().values(Field.SHOW_GENRE, "com", 9))
                .containsExactly(new Matches.Value("Comedy", 2));
        assertThat(matches().values(Field.TYPE, "m", 9))
                .containsExactly(
                        new Matches.Value("movie", 3), new Matches.Value("music video", 1));
        assertThat(matches().values(Field.TITLE, "alien", 1))
                .containsExactly(new Matches.Value("Alien", 1));
    }

    @Test
    default void whatIsAddedBetweenTwoQueriesIsFound() {
        store();
        int before = count(Query.everything());

        items().upsert(List.of(item("Aardvark").at("/m/aardvark.mkv").found()));

        assertThat(count(Query.everything())).isEqualTo(before + 1);
        assertThat(names(preview(Query.everything(), Page.first(1)))).containsExactly("Aardvark");
    }

    @Test
    default void whatIsExcludedIsTakenFromWhatIsLeft() {
        store();

        assertThat(count(Query.parse("type:movie -alien -(amelie OR plot:nobody)"))).isEqualTo(1);
        assertThat(count(Query.parse("-(type:movie AND -alien)"))).isEqualTo(4);
        assertThat(count(Query.parse("-type:movie -type:episode -type:music_video"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "o’brien", "obrien", "OBRIEN*"})
    default void apostrophesPartNoWords(String name) {
        items().upsert(List.of(item("a").with(Facet.ACTOR, "Conan O'Brien").found()));

        assertThat(found("actor:" + name)).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "[REC],rec",
        "???,\"???\"",
        "$9.99,9.99",
        "Ṣtraße,strasse",
        "東京物語,東京*",
        "a_b%c,\"a b c\""
    })
    default void oddTitlesAreFound(String title, String query) {
        items().upsert(List.of(item("x").at("/m/x.mkv").titled(named(title)).found()));

        assertThat(found(query)).containsExactly(title);
        assertThat(found("title = \"" + title + "\"")).containsExactly(title);
        assertThat(found("title ~ \"" + title + "\"")).containsExactly(title);
    }

    @Test
    default void signsOfSqlAndOfFullTextAreText() {
        items().upsert(List.of(item("x").titled(named("it's \"100%\" [a] * {b}")).found()));

        assertThat(found("title:\"100% [a] * {b}\"")).hasSize(1);
        assertThat(found("title:\"a' OR 1=1 --\"")).isEmpty();
        assertThat(found("title:\"NEAR(a b)\"")).isEmpty();
        assertThat(found("title:[* TO *]".replace('[', '"').replace(']', '"'))).isEmpty();
    }

    @Test
    default void aQueryOfAsManyClausesAsAllowedRuns() {
        store();
        String many = "year = 1979" + " OR genre:g".repeat(4_095);

        assertThat(found(many)).containsExactly("Alien");
    }

    @Test
    default void notTurnsAnyAnswerAround() {
        store();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Query query = AnyQuery.of(random);
            int all = count(Query.everything());

            assertThat(count(query) + count(new Query.Not(query))).as("%s", query).isEqualTo(all);
        }
    }

    private int count(Query query) {
        return matches().count(query, TODAY);
    }

    private List<Outline> preview(Query query, Page page) {
        return matches().preview(query, TODAY, page).items();
    }

    private List<String> texts(Field field, String beginning, int most) {
        return matches().values(field, beginning, most).stream().map(Matches.Value::text).toList();
    }

    private List<String> found(String query) {
        return names(matches().all(Query.parse(query), TODAY));
    }

    private static List<String> names(List<Outline> outlines) {
        return outlines.stream().map(outline -> outline.title().name()).toList();
    }

    private static tv.exstream.media.Title named(String name) {
        return tv.exstream.media.Title.named(name);
    }

    private static MediaItemBuilder alien() {
        return item("Alien")
                .at("/m/films/alien.mkv")
                .movieOf(1979)
                .about("The crew of the Nostromo wakes.")
                .lasting(minutes(117))
                .video(uhd())
                .audio(stereo(), new AudioStream(2, "truehd", 8, 48_000, "eng", "", false))
                .subtitles(new SubtitleStream(3, "subrip", "ger", "", false, false))
                .chapter(seconds(0), "one")
                .chapter(seconds(60), "two")
                .released("1979-05-25")
                .added("2026-05-20T23:00:00Z")
                .with(Facet.GENRE, "Horror", "Science Fiction")
                .with(Facet.TAG, "seen twice")
                .with(Facet.ACTOR, "Sigourney Weaver")
                .with(Facet.CONTENT_RATING, "R")
                .with(Facet.GUID, "imdb:tt0078748", "other:1")
                .with(Facet.LIBRARY, "Old Films")
                .with(Facet.PLAYS, "3")
                .with(Facet.LAST_PLAYED, "2026-05-20T23:00:00Z")
                .scored(84);
    }

    private void store() {
        items().upsert(
                        List.of(
                                alien().found(),
                                item("Aliens vs. Llamas")
                                        .at("/m/z/llamas.mkv")
                                        .ofKind(MediaKind.MOVIE)
                                        .lasting(minutes(90))
                                        .found(),
                                item("Amélie")
                                        .at("/m/a.mkv")
                                        .movieOf(2001)
                                        .lasting(minutes(122))
                                        .audio(
                                                stereo(),
                                                new AudioStream(
                                                        2, "ac3", 2, 48_000, "fre", "", false))
                                        .with(Facet.GENRE, "Romance", "Comedy")
                                        .originally("Le Fabuleux Destin d'Amélie Poulain")
                                        .found(),
                                episode("The Office", 3, 4, "/m/shows/o.mkv")
                                        .lasting(minutes(30))
                                        .released("2026-05-24")
                                        .scored(80)
                                        .with(Facet.PLAYS, "0")
                                        .found(),
                                episode("Pilot", 1, 1, "/m/shows/p.mkv")
                                        .lasting(seconds(1_859))
                                        .found(),
                                item("Song")
                                        .at("/m/music/s.mkv")
                                        .ofKind(MediaKind.MUSIC_VIDEO)
                                        .lasting(minutes(3))
                                        .with(Facet.ARTIST, "ABBA")
                                        .found()));
    }

    private static MediaItemBuilder episode(String name, int season, int episode, String path) {
        return item(name)
                .at(Path.of(path))
                .episode("The Office", season, episode)
                .with(Facet.SHOW_GENRE, "Comedy")
                .with(Facet.SHOW_CONTENT_RATING, "TV-14");
    }

    private static VideoStream uhd() {
        return VideoBuilder.video()
                .codec("hevc", "Main 10", 150)
                .sized(3_840, 2_160)
                .pixelFormat("yuv420p10le")
                .range(VideoStream.DynamicRange.PQ)
                .build();
    }
}
