package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.ffmpeg.Conformance.Encode;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.Misfit;
import tv.exstream.process.Ending;
import tv.exstream.remark.KeptWord;
import tv.exstream.rendition.Refusal;

class TermTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /// As many as any words have places for.
    private static final List<String> FOUND = List.of("HEVC", "5.1");

    private static final List<String> NUMBER = List.of("30");

    @ParameterizedTest
    @EnumSource
    void causesAreSaidInEnglishAsLogsSayThem(FailureCause cause) {
        assertThat(Said.of(Term.of(cause)).english()).isEqualTo(cause.reason());
    }

    @ParameterizedTest
    @EnumSource
    void misfitsAreSaidInEnglishAsLogsSayThem(Misfit misfit) {
        var encode = new Encode(misfit, FOUND);

        assertThat(Said.of(Term.of(encode)).english()).isEqualTo(encode.reason());
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKeptIsSaidInEnglishAsItWasKept(KeptWord word) {
        String kept = word.said(List.of("a", 2, 3, 4, 5, 6, 7, 8).toArray());

        assertThat(Said.reason(kept).english()).isEqualTo(kept);
        assertThat(Said.reason(kept).isQuoted()).isFalse();
    }

    @Test
    void whatWasKeptWithinIsToldToo() {
        Said said = Said.reason("cannot be read: the file ends too early");

        assertThat(said)
                .isEqualTo(
                        Said.of(
                                new Term(
                                        "term.kept.unreadable",
                                        List.of(Said.of(Term.of(FailureCause.TRUNCATED))))));
    }

    @Test
    void whatFfmpegSaidStandsBehindTheCauseThatItTold() {
        String kept = "encoder: the hardware does not encode or decode it: No VA display";

        assertThat(Said.reason(kept))
                .isEqualTo(
                        Said.of(
                                new Term(
                                        "term.kept.encoder-fails",
                                        List.of(
                                                Said.of(
                                                        Phrase.OF_ONE,
                                                        Term.of(FailureCause.ACCELERATOR_FAILED),
                                                        Said.quoted("No VA display"))))));
        assertThat(Said.reason(kept).english()).isEqualTo(kept);
        assertThat(Said.reason("No VA display: 3").isQuoted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void refusalsHaveWords(Refusal refusal) {
        assertThat(Said.of(Phrase.TRIAL_UNPLACEABLE, Term.of(refusal)).english())
                .startsWith("its pictures cannot be placed: ")
                .doesNotContain("term.");
    }

    @ParameterizedTest
    @EnumSource
    void endingsAreSaidInEnglishAsLogsSayThem(Ending.Why why) {
        var ending = new Ending(why, NUMBER);

        assertThat(Said.of(ending).english()).isEqualTo(ending.ofFfmpeg());
        assertThat(places(Locale.GERMAN, Term.of(ending).key()))
                .isEqualTo(places(Locale.ROOT, Term.of(ending).key()));
    }

    @ParameterizedTest
    @EnumSource
    void germanWordsHaveThePlacesOfTheEnglishOnes(Misfit misfit) {
        String key = Term.of(new Encode(misfit, FOUND)).key();

        assertThat(places(Locale.GERMAN, key)).isEqualTo(places(Locale.ROOT, key));
    }

    @Test
    void thereAreNoWordsForWhatIsNoTerm() {
        Stream<Term> terms =
                Stream.of(
                                Stream.of(FailureCause.values()).map(Term::of),
                                Stream.of(Refusal.values()).map(Term::of),
                                Stream.of(Ending.Why.values())
                                        .map(why -> Term.of(new Ending(why, NUMBER))),
                                Stream.of(Misfit.values())
                                        .map(misfit -> Term.of(new Encode(misfit, FOUND))))
                        .flatMap(all -> all);

        assertThat(ResourceBundle.getBundle("messages/health", Locale.ROOT).keySet())
                .filteredOn(key -> key.startsWith(Term.BEGINNING))
                .containsExactlyInAnyOrderElementsOf(terms.map(Term::key).toList());
    }

    @Test
    void aReasonThatWasKeptAsTextIsTheCauseItTells() {
        assertThat(Said.reason("the file ends too early"))
                .isEqualTo(Said.of(Term.of(FailureCause.TRUNCATED)));
        assertThat(Said.reason("ffmpeg was ended: it wrote nothing for 30 s"))
                .isEqualTo(Said.of(new Ending(Ending.Why.SILENT, NUMBER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "the file ends",
                "somebody unplugged it",
                "ffmpeg was ended: the plug is out",
                "it wrote nothing for ages"
            })
    void aReasonThatNoCauseTellsIsQuoted(String reason) {
        assertThat(Said.reason(reason)).isEqualTo(Said.quoted(reason));
    }

    private static List<String> places(Locale language, String key) {
        String words = ResourceBundle.getBundle("messages/health", language).getString(key);
        return PLACE.matcher(words).results().map(MatchResult::group).toList();
    }
}
