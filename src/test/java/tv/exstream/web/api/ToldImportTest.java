package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.web.api.ChannelFileSite.STRICT;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.channelfile.ChannelFiles;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.api.ChannelFileSite.Product;
import tv.exstream.web.api.ImportAnswer.ImportFlaw;

/// What is wrong with files of channels, in the language of who asks.
@Timeout(120)
class ToldImportTest {
    private static ChannelFileSite site;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        site = ChannelFileSite.on(Product.SQLITE, folder, "Alpha");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    channels: []                                            | exstreamtv             | muss angegeben und 1 sein: nichts
                    {exstreamtv: 1, kanal: 5}                               | kanal                  | gehört nicht hierher, nur channels, collections, exstreamtv, graphics, parts, watermarks
                    {exstreamtv: 1}                                         | ""                     | muss channels haben: nichts
                    [1, 2]                                                  | ""                     | muss Schlüssel wie channels haben: [1,2]
                    a: !!str 1                                              | ""                     | darf keine Tags haben: tag:yaml.org,2002:str
                    {exstreamtv: 1, channels: 5}                            | channels               | muss eine Liste sein: 5
                    {exstreamtv: 1, channels: [{number: five, name: a}]}     | channels[0].number     | muss wie 7 oder 5.1 sein: five
                    {exstreamtv: 1, channels: [{number: 5, name: ' '}]}      | channels[0].name       | muss 1 bis 200 Zeichen haben: 0
                    {exstreamtv: 1, channels: [{number: 5, name: a, zone: Mars/Crater}]} | channels[0].zone | muss eine Zeitzone wie Europe/Berlin sein: Mars/Crater
                    {exstreamtv: 1, channels: [{number: 5, name: a}, {number: 5, name: b}]} | channels[1].number | darf in der Datei nur einmal vorkommen: 5, auch bei channels[0]
                    {exstreamtv: 1, channels: [{number: 5, name: a, watermark: b}]} | channels[0].watermark | muss der Name eines hier vorhandenen Wasserzeichens sein: b
                    {exstreamtv: 1, channels: [{number: 5, name: a, graphics: [b]}]} | channels[0].graphics[0] | muss der Name einer hier vorhandenen Grafik sein: b
                    {exstreamtv: 1, channels: [{number: 5, name: a, schedule: {type: flood, collection: b, order: SHUFFLE}}]} | channels[0].schedule.collection | muss der Name einer hier oder in der Datei vorhandenen Sammlung sein: "b"
                    {exstreamtv: 1, channels: [{number: 5, name: a, schedule: {type: mirror, target: 9}}]} | channels[0].schedule.target | muss die Nummer eines hier oder in der Datei vorhandenen Senders sein: 9
                    {exstreamtv: 1, channels: [{number: 5, name: a, schedule: {use: schedules/b}}]} | channels[0].schedule.use | muss ein hier oder in der Datei vorhandener Teil wie fillers/Trailers sein: "schedules/b"
                    {exstreamtv: 1, parts: [{kind: films, name: a, content: {}}]} | parts[0].kind        | muss die eines Teils wie fillers sein: films
                    {exstreamtv: 1, collections: [{name: a, content: {type: manual, picks: [{type: item, id: {title: b}}]}}]} | collections[0].content.picks[0].id | muss ein hier nach Art, Titel und Pfad vorhandenes Medium sein: {"title":"b"}
                    {exstreamtv: 1, collections: [{name: a, content: {type: manual, picks: [{type: item, id: {title: Alpha, x: 1}}]}}]} | collections[0].content.picks[0].id.x | gehört nicht hierher: nur episode, kind, path, season, show, title, year
                    """)
    void whatIsWrongIsSaidInGerman(String file, String path, String message) {
        ImportFlaw flaw = flaw(file, GermanTexts.german());

        assertThat(flaw.path()).as(flaw.toString()).isEqualTo(path);
        assertThat(flaw.message()).isEqualTo(message);
    }

    @Test
    void whatNamesItselfAndWhatIsThereTwiceIsSaidInGerman() {
        String film = "content: {type: smart, query: 'type:movie'}";
        String twice =
                "{exstreamtv: 1, collections: [{name: a, %s}, {name: A, %s}]}"
                        .formatted(film, film);
        String circle =
                "{exstreamtv: 1, collections: [{name: a, content: {type: multi, members: [{collection: a, asGroup: false, bySeason: false}]}}]}";

        assertThat(flaw(twice, GermanTexts.german()).message())
                .isEqualTo(
                        "darf in der Datei nur einmal vorkommen, steht aber auch bei collections[0]");
        assertThat(flaw(circle, GermanTexts.german()).message())
                .isEqualTo(
                        "darf nichts nennen, wovon es auf irgendeinem Weg selbst genannt wird: a");
    }

    @Test
    void programsAreToldInEnglish() {
        String file = "{exstreamtv: 1, channels: [{number: five, name: a}]}";

        assertThat(flaw(file, GermanTexts.ofPrograms()).message())
                .isEqualTo("must be like 7 or 5.1: five");
    }

    private static ImportFlaw flaw(String file, RemarkTexts language) {
        try {
            return ImportAnswer.of(
                            site.server().bean(ChannelFiles.class).preview(file, STRICT), language)
                    .flaws()
                    .getFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
