package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.problem.Problem.COLLECTION_CYCLE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tv.exstream.collection.query.Query;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.remark.RemarkWord;
import tv.exstream.remark.Word;

class RemarkTextsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void whatIsSaidWithinIsInTheSameLanguage() {
        Remark why =
                Remark.of(
                        Word.DRAWN,
                        Remark.of(
                                Word.ORDERED,
                                Remark.of(Word.SHUFFLE),
                                Remark.of(Word.COLLECTION, 1_234)),
                        Remark.of(Word.PASS, 2));

        assertThat(said(why, Locale.GERMAN)).isEqualTo("Sammlung 1234 (gemischt): Durchgang 2");
        assertThat(said(why, Locale.of("de", "AT")))
                .isEqualTo("Sammlung 1234 (gemischt): Durchgang 2");
        assertThat(said(why, Locale.UK)).isEqualTo("shuffle of collection 1234: pass 2");
    }

    @Test
    void timesAreThoseOfTheChannel() {
        Remark pinned = Remark.of(Word.NOTHING_BEFORE_PIN, NOON);

        assertThat(said(pinned, Locale.GERMANY)).contains("01.01.2026, 13:00");
        assertThat(said(pinned, Locale.UK)).contains("1 Jan 2026, 13:00");
    }

    @Test
    void lengthsAreToldAsClocksDo() {
        assertThat(said(Remark.of(Word.PAUSE, Duration.ofSeconds(5_403)), Locale.GERMAN))
                .isEqualTo("Pause von 1:30:03");
        assertThat(said(Remark.of(Word.PAUSE, Duration.ofMinutes(-2)), Locale.GERMAN))
                .isEqualTo("Pause von -0:02:00");
    }

    @Test
    void whatIsLongerByLessThanASecondIsSeenToBe() {
        assertThat(said(Remark.of(Word.PAUSE, Duration.ofMillis(1_800_400)), Locale.GERMAN))
                .isEqualTo("Pause von 0:30:00.400");
    }

    @Test
    void programsThatAskForNoLanguageAreToldTheEnglishThatIsStored() {
        Remark pinned = Remark.of(Word.NOTHING_BEFORE_PIN, NOON);

        assertThat(new RemarkTexts(messages(), Optional::empty).in(BERLIN).apply(pinned))
                .isEqualTo(pinned.english())
                .endsWith("at 2026-01-01T12:00:00Z");
    }

    @Test
    void whatIsWrongWithAQueryIsToldWithWhatStandsThere() {
        assertThat(wrong("genre:comedy AND year:then"))
                .isEqualTo("year muss eine ganze Zahl sein: then");
        assertThat(wrong("(genre:comedy"))
                .isEqualTo("hier wird AND, OR oder ) erwartet, gefunden: Ende");
        assertThat(wrong("minutes ~ 3")).startsWith("minutes lässt sich nur mit : =");
    }

    @Test
    void aProblemIsToldInTheLanguageOfWhoAsksWhereItsWordsAreKnown() {
        var cycle = new ProblemException(COLLECTION_CYCLE, Remark.of(Demand.SMART_CYCLE, "a -> a"));
        var other = new ProblemException(COLLECTION_CYCLE, "a must not contain itself");

        assertThat(texts(Locale.GERMAN).detail(cycle))
                .isEqualTo("eine Sammlung nach Abfrage darf sich nicht selbst enthalten: a -> a");
        assertThat(texts(Locale.UK).detail(cycle)).isEqualTo(cycle.getMessage());
        assertThat(texts(Locale.GERMAN).detail(other)).isEqualTo("a must not contain itself");
    }

    @Test
    void itIsToldWhichLanguageThatIs() {
        Remark cycle = Remark.of(Demand.SMART_CYCLE, "a -> a");

        assertThat(texts(Locale.GERMAN).language(cycle)).hasValue(Locale.GERMAN);
        assertThat(texts(Locale.GERMAN).language(Remark.quoted("a -> a"))).isEmpty();
        assertThat(new RemarkTexts(messages(), Optional::empty).language(cycle)).isEmpty();
    }

    private static String wrong(String query) {
        var refused = (Query.Reading.Refused) Query.read(query);
        return said(refused.message(), Locale.GERMAN);
    }

    @Test
    void whatOthersSayIsSaidAsItIs() {
        assertThat(said(Remark.quoted("it's {0} %s"), Locale.GERMAN)).isEqualTo("it's {0} %s");
    }

    static Stream<RemarkWord> words() {
        return Stream.of(Word.values(), Demand.values(), Objection.values()).flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordIsSaidInBothLanguagesWithAllOfItsValues(RemarkWord word) {
        List<String> values =
                IntStream.range(0, word.places()).mapToObj("<%d>"::formatted).toList();
        Remark remark = Remark.of(word, values.toArray());

        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            String said = said(remark, language);
            assertThat(said).isNotBlank().doesNotContain("{", "}");
            assertThat(values).allMatch(said::contains);
        }
    }

    private static String said(Remark remark, Locale language) {
        return texts(language).in(BERLIN).apply(remark);
    }

    private static RemarkTexts texts(Locale language) {
        return new RemarkTexts(messages(), () -> Optional.of(language));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/remark");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
