package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tv.exstream.schedulefile.Flaw;
import tv.exstream.schedulefile.Reading;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.api.HealthCheck.Finding;
import tv.exstream.web.api.ImportAnswer.ImportFlaw;

/// What is wrong with files, in the language of who asks.
class FlawWordsTest {
    private static final RemarkTexts GERMAN = GermanTexts.german();
    private static final RemarkTexts OF_PROGRAMS = GermanTexts.ofPrograms();

    private static final Flaw ORDER =
            new Flaw("day.yml", 3, 18, "content[0].order", "must be chronological or shuffle: up");
    private static final Flaw WHOLE = new Flaw("day.yml", 1, 1, "", "must be YAML: no end");
    private static final Reading.Refused REFUSED =
            new Reading.Refused(List.of(ORDER, WHOLE), 2, new TreeSet<>());

    @Test
    void flawsOfAScheduleFileAreToldWithTheirPlaces() {
        FileAnswer answer = FileAnswer.of(REFUSED);
        FollowedAnswer followed = new FollowedAnswer("day.yml", List.of(ORDER));

        assertThat(answer.in(GERMAN).flaws())
                .extracting(Flaw::message)
                .containsExactly(
                        "muss chronological oder shuffle sein: up", "muss YAML sein: no end");
        assertThat(answer.in(GERMAN).flaws())
                .extracting(Flaw::path)
                .containsExactly("content[0].order", "");
        assertThat(followed.in(GERMAN).flaws())
                .containsExactly(answer.in(GERMAN).flaws().getFirst());
        assertThat(answer.in(OF_PROGRAMS)).isEqualTo(answer);
        assertThat(followed.in(OF_PROGRAMS)).isEqualTo(followed);
    }

    @Test
    void theProblemHasAllOfThemALineEach() {
        var refused = new FlawedFileException(REFUSED);

        assertThat(refused.problem(GERMAN).getMessage().lines())
                .containsExactly(
                        "die Sendeplandatei muss ohne Fehler sein, es sind 2",
                        "day.yml, Zeile 3, Spalte 18: content[0].order muss chronological oder shuffle sein: up",
                        "day.yml, Zeile 1, Spalte 1: Datei muss YAML sein: no end");
        assertThat(refused.problem(OF_PROGRAMS)).hasMessage(REFUSED.problem().getMessage());
    }

    @Test
    void healthTellsTheFirstOne() {
        Finding finding =
                Finding.degraded(Said.of(Phrase.FILE_REFUSED, "5", Said.of(ORDER.remark())));

        assertThat(finding.detail().english()).endsWith(ORDER.toString());
    }

    @Test
    void flawsOfAFileOfChannelsAreToldInTheSameWay() {
        ImportFlaw flaw =
                new ImportFlaw(
                        4,
                        2,
                        "channels[0].watermark",
                        "must be the name of a watermark that is here: Bug",
                        true);
        ImportAnswer answer = new ImportAnswer(false, List.of(), List.of(flaw));

        assertThat(answer.in(GERMAN).flaws())
                .containsExactly(
                        new ImportFlaw(
                                4,
                                2,
                                "channels[0].watermark",
                                "muss der Name eines Wasserzeichens, das es hier gibt, sein: Bug",
                                true));
        assertThat(answer.in(OF_PROGRAMS)).isEqualTo(answer);
    }
}
