package tv.exstream.web;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.channel.ChannelId;
import tv.exstream.json.StrictJson;
import tv.exstream.lineup.Mixes;
import tv.exstream.lineup.Timing.BreakLength;
import tv.exstream.lineup.Tool;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Amount;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.Cooldown;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.MirrorSchedule;
import tv.exstream.schedule.OnDemandSchedule;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.block.BlockSchedule;
import tv.exstream.schedule.block.Deco;
import tv.exstream.schedule.block.Decor;
import tv.exstream.schedule.block.Decos;
import tv.exstream.schedule.block.Layer;
import tv.exstream.schedule.block.Template;
import tv.exstream.schedule.block.TemplateDays;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.lineup.LineupSchedule;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.Fit;
import tv.exstream.schedule.sequential.Inlining;
import tv.exstream.schedule.slot.Link;

/// What is wrong with rules, in German.
class RefusedRulesTest {
    private static final Duration SHORT = Duration.ofMillis(5);

    static Stream<Arguments> refusals() {
        return Stream.of(ofSchedules(), ofBlocks(), ofFiles(), ofLists()).flatMap(each -> each);
    }

    private static Stream<Arguments> ofSchedules() {
        return Stream.of(
                wrong(() -> new Amount.Times(-1), "count muss mindestens 0 sein: -1"),
                wrong(
                        () -> new BreakRule.FirstOf(List.of()),
                        "rules braucht mindestens einen Eintrag und hat keinen"),
                wrong(
                        () -> new BreakRule.Every(SHORT, SHORT),
                        "die erste Pause und der Abstand müssen mindestens eine Sekunde lang sein: PT0.005S, PT0.005S"),
                wrong(
                        () -> Cooldown.hard(Duration.ofHours(-1)),
                        "cooldown darf nicht negativ sein: PT-1H"),
                wrong(
                        () -> new DateRule(Set.of(), Set.of(32), Set.of(), always()),
                        "der Tag des Monats muss eine Zahl von 1 bis 31 sein: 32"),
                wrong(
                        () -> new DateRule.Span.Once(LocalDate.MAX, LocalDate.EPOCH),
                        "der erste Tag +999999999-12-31 darf nicht nach dem letzten 1970-01-01 liegen"),
                wrong(
                        () -> new Target.Mark(7),
                        "minutes muss die 1440 Minuten eines Tages teilen: 7"),
                wrong(() -> new Target.For(Duration.ZERO), "length muss größer als 0 sein: PT0S"),
                wrong(
                        () -> new OnDemandSchedule(mirror(Duration.ZERO)),
                        "ein Sender auf Abruf braucht eigene Regeln: kein Spiegel, kein Skript, keine Datei, der gefolgt wird, und nicht noch einmal auf Abruf"),
                wrong(
                        () -> mirror(Duration.ofDays(15)),
                        "shift muss höchstens PT336H sein: PT360H"),
                wrong(
                        () -> new Link(" ", Link.Mode.RERUN, Link.Overflow.FLEX),
                        "eine Gruppe verbundener Fenster braucht einen Namen"));
    }

    private static DateRule.Span always() {
        return new DateRule.Span.Always();
    }

    private static MirrorSchedule mirror(Duration shift) {
        return new MirrorSchedule(new ChannelId(1), shift, 0);
    }

    private static Stream<Arguments> ofBlocks() {
        Deco night = new Deco("", "night", Decor.INHERIT);
        return Stream.of(
                wrong(() -> new Template("", " ", List.of()), "Tagesvorlage braucht einen Namen"),
                wrong(
                        () -> new Decos(List.of(night, night), List.of(), ""),
                        "Ausschmückung night darf es nur einmal geben"),
                wrong(
                        () -> new Decos(List.of(night), List.of(), "day"),
                        "der Sendeplan nennt etwas, das es nicht gibt: Ausschmückung day"),
                wrong(
                        () -> blocks(List.of(), new TemplateDays(DateRule.ALWAYS, "day", "")),
                        "der Kalender nennt etwas, das es nicht gibt: Tagesvorlage day"),
                wrong(
                        () ->
                                blocks(
                                        List.of(new Template.Item(LocalTime.NOON, 5)),
                                        new TemplateDays(DateRule.on(Set.of(MONDAY)), "week", "")),
                        "Tagesvorlage week nennt etwas, das es nicht gibt: Block 5"),
                wrong(
                        () -> new Layer<>(Layer.Mode.MERGE, List.of()),
                        "eigene Angaben hat nur, was weder erbt noch abschaltet, und braucht sie dann: MERGE []"),
                wrong(() -> new Label("", ""), "name muss 1 bis 200 Zeichen haben"),
                wrong(
                        () -> new Label("name", "\u0007"),
                        "group darf höchstens 200 Zeichen und keine Steuerzeichen haben: \u0007"));
    }

    private static BlockSchedule blocks(List<Template.Item> items, TemplateDays days) {
        return new BlockSchedule(
                List.of(), List.of(new Template("", "week", items)), List.of(days), Decos.NONE, 0);
    }

    private static Stream<Arguments> ofFiles() {
        List<Directive> loop = List.of(new Directive.Include("evening", 1, ""));
        return Stream.of(
                wrong(
                        () ->
                                new Content.Show(
                                        "films", List.of(), Ordering.of(PlaybackOrder.RANDOM)),
                        "show braucht guids: films"),
                wrong(
                        () -> new Directive.ShuffleSequence(""),
                        "shuffle_sequence darf nicht leer sein"),
                wrong(
                        () -> new Directive.Rewind(Duration.ofDays(8)),
                        "rewind muss größer als 0 und höchstens 7 Tage sein: PT192H"),
                wrong(
                        () -> new Directive.Include("evening", 0, ""),
                        "repeat muss eine Zahl von 1 bis 10000 sein: 0"),
                wrong(
                        () -> new Fit(-1, false, "", Fit.Tail.NONE, Fit.Overshoot.ANY),
                        "discard_attempts muss eine Zahl von 0 bis"),
                wrong(
                        () -> Inlining.of(loop, Map.of("evening", loop)),
                        "eine Sequenz darf sich nicht selbst enthalten: evening > evening"));
    }

    private static Stream<Arguments> ofLists() {
        return Stream.of(
                wrong(
                        () -> new LineupSchedule.Start.At(Instant.EPOCH.minusSeconds(1)),
                        "at muss ein Zeitpunkt in den Jahren 1970 bis 9999 sein: 1969-12-31T23:59:59Z"),
                wrong(
                        () -> new Tool.Hours(LocalTime.NOON, LocalTime.NOON),
                        "hours darf nicht zugleich beginnen und enden: 12:00"),
                wrong(
                        () -> new Tool.Blocks(0, Mixes.End.ONCE),
                        "ein Block braucht mindestens 1 Sendung: 0"),
                wrong(
                        () -> new BreakLength(Duration.ofMinutes(2), Duration.ofMinutes(1)),
                        "eine Pause muss mindestens PT1S dauern, und die kürzere steht zuerst: PT2M, PT1M"));
    }

    private static Arguments wrong(ThrowingCallable refused, String german) {
        return arguments(GermanRemarks.remark(refused), german);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void rulesAreRefusedInTheLanguageOfWhoWroteThem(Remark refused, String german) {
        assertThat(GermanRemarks.said(refused)).startsWith(german);
        assertThat(refused.isQuoted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'times', 'count': -1} | count muss mindestens 0 sein: -1",
                "{'type': 'percentages', 'percents': [200]} | Prozentwerte müssen zwischen 0 und 100 liegen: [200.0]"
            })
    void soIsWhatIsReadFromTheBodyOfARequest(String json, String german) {
        String body = json.replace('\'', '"');
        Class<?> type = body.contains("percentages") ? BreakRule.class : Amount.class;

        String said = GermanRemarks.said(GermanRemarks.remark(() -> StrictJson.read(body, type)));

        assertThat(said).endsWith(german).doesNotContain(" must ");
    }
}
