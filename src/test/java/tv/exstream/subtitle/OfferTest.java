package tv.exstream.subtitle;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.minutes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.Language;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.SubtitleStream;
import tv.exstream.subtitle.Track.Role;

class OfferTest {
    private static final Language GERMAN = new Language("deu");
    private static final Language ENGLISH = new Language("eng");

    @Test
    void thePreferredLanguageComesFirstThenWhatThereIsForLongest() {
        MediaFile film = film(text(2, "eng", ""), text(3, "fre", ""), text(4, "ger", ""));
        MediaFile series = film(text(2, "eng", ""), text(3, "en", "SDH"));

        Offer offer = Offer.of(Map.of(film, minutes(90), series, minutes(30)), List.of(GERMAN));

        assertThat(offer.tracks())
                .extracting(Track::toString)
                .containsExactly("deu", "eng", "fra", "eng-sdh");
        assertThat(offer.tracks())
                .extracting(Track::name)
                .containsExactly("German", "English", "French", "English (SDH)");
    }

    @Test
    void picturesCommentaryAndKaraokeAreNotOffered() {
        MediaFile film =
                film(
                        new SubtitleStream(2, "hdmv_pgs_subtitle", "eng", "", false, false),
                        new SubtitleStream(3, "eia_608", "eng", "", false, false),
                        text(4, "eng", "Director's Commentary"),
                        text(5, "jpn", "Karaoke"));

        assertThat(Offer.of(Map.of(film, minutes(90)), List.of())).isEqualTo(Offer.NONE);
    }

    @Test
    void aListOfLanguagesHasAnEnd() {
        Map<MediaFile, java.time.Duration> many = new HashMap<>();
        IntStream.range(0, 100)
                .mapToObj(n -> "q%c%c".formatted('a' + n / 26, 'a' + n % 26))
                .forEach(code -> many.put(film(text(2, code, "")), minutes(1)));

        assertThat(Offer.of(many, List.of()).tracks()).hasSize(Offer.MOST);
    }

    @Test
    void forcedOnesCanBeLeftOut() {
        MediaFile film = film(text(2, "eng", ""), text(3, "eng", "Forced"));
        Offer offer = Offer.of(Map.of(film, minutes(90)), List.of());

        assertThat(offer.tracks()).extracting(Track::toString).containsExactly("eng", "eng-forced");
        assertThat(offer.withoutForced().tracks())
                .extracting(Track::toString)
                .containsExactly("eng");
    }

    @Test
    void aTrackTakesTheStreamOfItsOwnRoleElseTheNearest() {
        MediaFile both = film(text(2, "eng", "SDH"), text(3, "eng", ""), text(4, "eng", "Forced"));
        MediaFile deafOnly = film(text(2, "eng", "SDH"), text(3, "ger", ""));

        assertThat(stream(Role.SPEECH, both)).hasValue(3);
        assertThat(stream(Role.SDH, both)).hasValue(2);
        assertThat(stream(Role.FORCED, both)).hasValue(4);
        assertThat(stream(Role.SPEECH, deafOnly)).hasValue(2);
        assertThat(stream(Role.FORCED, deafOnly)).isEmpty();
        assertThat(stream(Role.SPEECH, film(text(2, "fre", "")))).isEmpty();
    }

    @Test
    void aStreamThatDoesNotSayItsLanguageIsATrackToo() {
        Offer offer = Offer.of(Map.of(film(text(2, "", "")), minutes(1)), List.of());

        assertThat(offer.tracks()).containsExactly(new Track(Language.UNDETERMINED, Role.SPEECH));
        assertThat(offer.tracks().getFirst().name()).isEqualTo("Subtitles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deu", "eng-sdh", "fra-forced", "und"})
    void aNameIsReadAsItIsWritten(String name) {
        assertThat(Track.parse(name).map(Track::toString)).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "DEU", "deu-speech", "deu-", "../deu", "deu-sdh-forced"})
    void whatIsNoNameIsNone(String name) {
        assertThat(Track.parse(name)).isEmpty();
    }

    private static Optional<Integer> stream(Role role, MediaFile file) {
        return new Track(ENGLISH, role).stream(file).map(SubtitleStream::index);
    }

    private static MediaFile film(SubtitleStream... streams) {
        return MediaItemBuilder.item("film").subtitles(streams).file();
    }

    private static SubtitleStream text(int index, String language, String title) {
        return new SubtitleStream(index, "subrip", language, title, false, false);
    }
}
