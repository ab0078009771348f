package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.schedulefile.Reading;
import tv.exstream.schedulefile.ScheduleFiles;
import tv.exstream.web.RemarkTexts;

/// What is wrong with schedule files, in German.
class ToldFlawTest {
    private static final String KEYS =
            "all, count, duration, pad_to_next, pad_until, wait_until, rewind, skip_items, skip_to_item, shuffle_sequence, epg_group, pre_roll, mid_roll, post_roll, watermark, graphics_on, graphics_off, sequence, repeat";

    @TempDir Path folder;

    @BeforeEach
    void otherFiles() throws IOException {
        Files.writeString(folder.resolve("back.yml"), "import: back.yml\n");
        Files.write(folder.resolve("latin.yml"), "für".getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{all: , content: no}         | content muss der Schlüssel eines definierten Inhalts sein: no",
                "{all: , content: film}       | content muss der Schlüssel eines definierten Inhalts sein: film; ist films gemeint?",
                "{sequence: no}               | sequence muss der Schlüssel einer definierten Sequenz sein: no",
                "{count: 1, content: films, x: 1} | x ist hier kein Schlüssel; möglich: count, content, custom_title, filler_kind, disable_watermarks",
                "{count: 1, contnt: films, content: films} | contnt ist hier kein Schlüssel; ist content gemeint? Möglich: count, content, custom_title, filler_kind, disable_watermarks",
                "{pad_until: noon, content: films} | pad_until muss eine Uhrzeit wie 18:30, 18:30:00 oder 6:30 PM sein: noon",
                "{duration: '1:30', content: films} | duration muss eine Dauer wie 01:30:00, 90 minutes, PT90M oder eine Zahl von Sekunden sein: 1:30",
                "{duration: 1h, content: films, trim: maybe} | trim muss true oder false sein: maybe",
                "{count: 1, content: films, filler_kind: x} | filler_kind muss none, preroll, midroll, postroll, tail, fallback oder commercial sein: x",
                "{skip_to_item: , content: films, season: [1, 2], episode: 1} | season muss eine ganze Zahl sein: eine Liste der Länge 2",
                "{graphics_on: a, variables: {b: {c: 1}}} | variables.b muss ein einzelner Wert sein: Schlüssel (c)",
                "{graphics_on: a, variables: 5} | variables muss Namen mit einzelnen Werten sein: 5",
                "{all: , content: films, count: 1} | count muss ein eigener Eintrag sein, steht aber neben all",
                "{rewind: 1h}                 | rewind gehört nicht in den Abschnitt playout",
                "{repeat: false}              | repeat muss true sein, oder der Eintrag muss fehlen: false",
                "{allTheTime: 1, all_the_time: 1, all: , content: films} | all_the_time darf nur einmal vorkommen: dasselbe wie all_the_time",
            })
    void whatIsWrongWithAnEntryIsSaid(String entry, String message) {
        String text =
                "content: [{key: films, collection: Films}]\nplayout:\n  - %s\n".formatted(entry);

        assertThat(lines(text, GermanTexts.german())).contains("playout[0]." + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | Datei muss Schlüssel mit Werten haben: nichts",
                "'- a'                   | Datei muss Schlüssel mit Werten haben: eine Liste der Länge 1",
                "'a: [1'                 | Datei muss YAML sein: ",
                "'playout: x'            | playout muss eine Liste sein: x",
                "'playout: []'           | playout muss einen Eintrag haben, hat aber keinen",
                "'playout: [x]'          | playout[0] muss Schlüssel mit Werten haben: x",
                "'playout: [{x: 1}]'     | playout[0] muss einen der Schlüssel KEYS haben: x",
                "'import: gone.yml'      | import muss eine Datei im Ordner der Sendepläne sein: gone.yml",
                "'import: latin.yml'     | import muss UTF-8 sein, hat aber andere Bytes",
                "'import: back.yml'      | import darf nicht dorthin zurückführen, wo es begann: back.yml > back.yml",
                "'content: [{show: , key: a}]' | content[0].guids muss eine Liste aus source und value sein: nichts",
                "'content: [{show: a, key: a, guids: []}]' | content[0].show darf keinen Wert haben",
                "'content: [{collection: a, key: a, order: up}]' | content[0].order muss chronological oder shuffle sein: up",
                "'content: [{collection: a, key: a}, {collection: b, key: a}]' | content[1].key darf nur einmal vorkommen: a",
            })
    void whatIsWrongWithAFileIsSaid(String text, String message) {
        assertThat(lines(text, GermanTexts.german()))
                .anySatisfy(line -> assertThat(line).startsWith(message.replace("KEYS", KEYS)));
    }

    @Test
    void aLineTellsAllOfItInTheSameLanguage() {
        Reading.Refused refused = refused("playout: x");

        assertThat(GermanTexts.german().detail(refused.problem()).lines())
                .containsExactly(
                        "die Sendeplandatei darf keine Fehler haben: 2",
                        "day.yml, Zeile 1, Spalte 1: playout muss eine Liste sein: x",
                        "day.yml, Zeile 1, Spalte 1: playout muss einen Eintrag haben, hat aber keinen");
        assertThat(GermanTexts.ofPrograms().detail(refused.problem()))
                .isEqualTo(refused.problem().getMessage())
                .startsWith(
                        "schedule file must have no flaws: 2\nday.yml, line 1, column 1: playout must be a list: x");
    }

    @Test
    void programsAreToldTheEnglishMessage() {
        Reading.Refused refused = refused("playout: [{x: 1}, {repeat: false}]\nplayouts: []\n");

        assertThat(ToldFlaw.all(refused.flaws(), GermanTexts.ofPrograms()))
                .extracting(ToldFlaw::message)
                .containsExactlyElementsOf(
                        refused.flaws().stream().map(flaw -> flaw.message()).toList());
    }

    /// Paths with messages, as they are read.
    private List<String> lines(String text, RemarkTexts language) {
        return ToldFlaw.all(refused(text).flaws(), language).stream()
                .map(flaw -> (flaw.path().isEmpty() ? "Datei" : flaw.path()) + " " + flaw.message())
                .toList();
    }

    private Reading.Refused refused(String text) {
        return (Reading.Refused) new ScheduleFiles(folder).check("day.yml", text);
    }
}
