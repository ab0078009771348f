package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.guide.Details.Actor;
import tv.exstream.guide.Details.Picture;
import tv.exstream.media.Artwork;
import tv.exstream.media.Artwork.Kind;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaKind;
import tv.exstream.time.TimeRange;

class DetailsTest {
    private static final Instant DRAWN = Instant.ofEpochMilli(0x1a2b);

    @Test
    @DisplayName("XM-03: what a scan knows of a film is written into the guide")
    void whatAScanKnowsOfAFilmIsWrittenIntoTheGuide() {
        MediaItemBuilder film =
                item("Alien")
                        .movieOf(1979)
                        .released("1979-05-25")
                        .with(Facet.GENRE, "Horror", "Sport")
                        .with(Facet.DIRECTOR, "Ridley Scott")
                        .with(Facet.ACTOR, "S. Weaver", "J. Hurt")
                        .with(Facet.WRITER, "Dan O'Bannon")
                        .with(Facet.TAG, "space")
                        .with(Facet.COUNTRY, "United Kingdom")
                        .with(Facet.CONTENT_RATING, "US:R")
                        .with(artwork(Kind.POSTER));

        assertThat(xml(film))
                .contains(
                        """
                            <title>Alien</title>
                            <credits>
                              <director>Ridley Scott</director>
                              <actor>S. Weaver</actor>
                              <actor>J. Hurt</actor>
                              <writer>Dan O'Bannon</writer>
                            </credits>
                            <date>19790525</date>
                            <category lang="en">Movie</category>
                            <category lang="en">Horror</category>
                            <category lang="en">Sport</category>
                            <category lang="en">Sports</category>
                            <keyword>space</keyword>
                            <language>eng</language>
                            <icon src="http://tv/iptv/artwork/1/poster?v=1a2b"/>
                            <country>United Kingdom</country>
                        """,
                        "<rating system=\"MPAA\"><value>R</value></rating>");
    }

    @Test
    void whatNobodyKnowsIsNotWritten() {
        MediaItemBuilder film = item("Alien").audio(audio("und"));

        assertThat(xml(film))
                .doesNotContain(
                        "<credits",
                        "<category",
                        "<keyword",
                        "<language",
                        "<icon",
                        "<country",
                        "<rating",
                        "<image",
                        "<date");
    }

    @Test
    void anEpisodeHasFromItsShowWhatItDoesNotSayItself() {
        Details details =
                details(
                        item("Fog")
                                .episode("Show", 1, 2)
                                .with(Facet.SHOW_GENRE, "Drama")
                                .with(Facet.SHOW_TAG, "sea")
                                .with(Facet.SHOW_CONTENT_RATING, "TV-14"));

        assertThat(details.categories()).containsExactly("Series", "Drama");
        assertThat(details.keywords()).containsExactly("sea");
        assertThat(details.rating()).isEqualTo(new Rating("VCHIP", "TV-14"));
    }

    @Test
    void theFirstDirectorIsADirectorAlsoWhereNobodyListsAll() {
        var facts = new Facts(Facts.UNKNOWN_DAY, "", "", 0, "Ridley Scott");

        assertThat(details(item("Alien").facts(facts)).credits().directors())
                .containsExactly("Ridley Scott");
    }

    @Test
    @DisplayName(
            "XM-16: a backdrop is the last of the pictures and called so, of films and of episodes")
    void aBackdropIsTheLastOfThePictures() {
        Artwork all = artwork(Kind.values());

        assertThat(details(item("Alien").movieOf(1979).with(all)).pictures())
                .extracting(Details.Picture::type)
                .containsExactly("poster", "still", "backdrop");
        assertThat(details(item("Fog").episode("Show", 1, 2).with(all)).pictures().getLast())
                .isEqualTo(new Details.Picture("backdrop", "/iptv/artwork/1/backdrop?v=1a2b"));
    }

    @Test
    void ofAHundredActorsTheFirstAreNamed() {
        String[] names = IntStream.range(0, 100).mapToObj(n -> "A" + n).toArray(String[]::new);

        assertThat(details(item("Alien").with(Facet.ACTOR, names)).credits().actors())
                .extracting(Actor::name)
                .startsWith("A0", "A1")
                .hasSizeLessThan(10);
    }

    @ParameterizedTest
    @CsvSource({
        "PG-13, MPAA, PG-13",
        "us:r, MPAA, r",
        "TV-MA, VCHIP, TV-MA",
        "US:TV-PG, VCHIP, TV-PG",
        "FSK 16, FSK, 16",
        "DE:FSK-12, FSK, 12",
        "Germany:12, Germany, 12",
        "GB:15, GB, 15",
        "12A, '', 12A",
        "' ', '', ''",
    })
    void aRatingIsOfTheSystemThatHasIt(String said, String system, String value) {
        assertThat(Rating.parse(said)).isEqualTo(new Rating(system, value));
    }

    @ParameterizedTest
    @CsvSource({
        "SHOW, PARENT POSTER THUMB, parent",
        "SHOW, POSTER THUMB, poster",
        "SHOW, THUMB, thumb",
        "OWN, PARENT POSTER THUMB, poster",
        "OWN, PARENT THUMB, thumb",
        "OWN, PARENT, parent",
        "SHOW, '', ''",
    })
    @DisplayName(
            "XM-15: an episode has the show's poster where that is preferred, else its own poster or thumbnail")
    void anEpisodeHasThePosterThatIsPreferred(Posters preferred, String kinds, String first) {
        MediaItemBuilder episode = item("Fog").episode("Show", 1, 2).with(artwork(kinds(kinds)));

        assertThat(first(details(episode, preferred))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"PARENT POSTER, parent", "POSTER, poster", "THUMB, thumb", "'', ''"})
    @DisplayName("XM-16: a track has its album's poster, else its own, else no icon at all")
    void aTrackHasItsAlbumsPoster(String kinds, String first) {
        MediaItemBuilder track = item("Song").ofKind(MediaKind.SONG).with(artwork(kinds(kinds)));

        assertThat(first(details(track, Posters.OWN))).isEqualTo(first);
        assertThat(xml(track).contains("<icon")).isEqualTo(!first.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"PARENT POSTER THUMB, poster", "PARENT THUMB, thumb", "PARENT, ''"})
    void aFilmHasNothingFromTheFolderItSharesWithOthers(String kinds, String first) {
        MediaItemBuilder film = item("Alien").movieOf(1979).with(artwork(kinds(kinds)));

        assertThat(first(details(film, Posters.SHOW))).isEqualTo(first);
    }

    @Test
    void anotherPictureChangesTheVersionOfTheGuide() {
        var fixture = new GuideFixture().airs(item("Alien").with(artwork(Kind.POSTER)));
        String before = version(fixture);

        fixture.items.add(
                item("Alien")
                        .with(
                                new Artwork(
                                        Map.of(
                                                Kind.POSTER,
                                                new Artwork.Picture(
                                                        Path.of("/p"), DRAWN.plusMillis(1))))));

        assertThat(version(fixture)).isNotEqualTo(before);
        assertThat(
                        fixture.xml(
                                List.of(GuideFixture.CHANNEL),
                                TimeRange.of(GuideFixture.NOON, minutes(10))))
                .contains("poster?v=1a2c");
    }

    private static String version(GuideFixture fixture) {
        return fixture.guide.version(
                List.of(channel(5).build()),
                TimeRange.of(GuideFixture.NOON, Duration.ofHours(1)),
                fixture.guide.versions(),
                "");
    }

    private static String xml(MediaItemBuilder item) {
        return new GuideFixture()
                .airs(item)
                .xml(List.of(GuideFixture.CHANNEL), TimeRange.of(GuideFixture.NOON, minutes(10)));
    }

    private static Details details(MediaItemBuilder item) {
        return details(item, Posters.SHOW);
    }

    private static Details details(MediaItemBuilder item, Posters posters) {
        GuideRules usual = GuideRules.USUAL;
        var rules =
                new GuideRules(
                        usual.ids(),
                        usual.shortest(),
                        usual.titles(),
                        posters,
                        "",
                        usual.liveBlock());
        return Details.of(item.build(), item.found().metadata(), rules);
    }

    /// The kind of the picture to show first; empty when there is none.
    private static String first(Details details) {
        return details.pictures().stream()
                .findFirst()
                .map(Picture::address)
                .map(address -> address.replaceAll(".*/|\\?.*", ""))
                .orElse("");
    }

    private static Kind[] kinds(String names) {
        return names.isEmpty()
                ? new Kind[0]
                : List.of(names.split(" ")).stream().map(Kind::valueOf).toArray(Kind[]::new);
    }

    private static Artwork artwork(Kind... kinds) {
        Map<Kind, Artwork.Picture> pictures = new EnumMap<>(Kind.class);
        for (Kind kind : kinds) {
            pictures.put(kind, new Artwork.Picture(Path.of("/p"), DRAWN));
        }
        return new Artwork(pictures);
    }

    private static AudioStream audio(String language) {
        return new AudioStream(1, "aac", 2, 48_000, language, "", true);
    }
}
