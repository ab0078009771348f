package tv.exstream.schedulefile;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tv.exstream.expression.Expression;
import tv.exstream.playout.AiringKind;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.ExternalId;
import tv.exstream.schedule.sequential.Fit;
import tv.exstream.schedule.sequential.SequentialSchedule;
import tv.exstream.schedule.sequential.Showing;

/// Schedules of everything that files have words for, with texts that YAML could take for something else. Owned by one thread.
final class OddSchedules {
    private static final List<String> TEXTS =
            List.of(
                    "Films", "5", "~", "null", "yes", "a: b", "- a", "'", "\"", "a\nb", " a",
                    "ä #");

    private static final List<String> COUNTS = List.of("1", "007", "count / 2", "random % 3 + 1");

    private static final List<String> TOMORROWS = List.of("true", "false", "now > 18", "True");

    private final Random random;

    OddSchedules(long seed) {
        random = new Random(seed);
    }

    SequentialSchedule next() {
        Map<String, Content> contents = new LinkedHashMap<>();
        TEXTS.forEach(key -> contents.put(key, content(key)));
        Map<String, List<Directive>> sequences = new LinkedHashMap<>();
        TEXTS.forEach(key -> sequences.put(key, several(this::plain)));
        List<Directive> playout = new ArrayList<>(several(this::any));
        playout.add(new Directive.Repeat());
        return new SequentialSchedule(
                maybe(text()), maybe(text()), contents, sequences, several(this::first), playout);
    }

    private <T> List<T> several(Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(8)).toList();
    }

    private Content content(String key) {
        return switch (random.nextInt(7)) {
            case 0 -> new Content.Search(key, text(), ordering());
            case 1 -> new Content.Show(key, List.of(id(), id()), ordering());
            case 2 -> new Content.Collection(key, text(), ordering());
            case 3 -> new Content.SmartCollection(key, text(), ordering());
            case 4 -> new Content.MultiCollection(key, text(), ordering());
            case 5 -> new Content.Playlist(key, maybe(text()), text());
            default ->
                    new Content.Marathon(
                            key,
                            List.of(id()),
                            several(this::text),
                            one(List.of(Source.Grouping.values())),
                            order(),
                            random.nextBoolean(),
                            random.nextBoolean());
        };
    }

    private Directive any() {
        return switch (random.nextInt(4)) {
            case 0 -> new Directive.Include(text(), 1 + random.nextInt(3), maybe(text()));
            case 1 -> new Directive.ShuffleSequence(text());
            case 2 ->
                    random.nextBoolean()
                            ? new Directive.RollOff(one(List.of(Directive.RollPlace.values())))
                            : roll(one(List.of(Directive.RollPlace.values())));
            default -> plain();
        };
    }

    /// What includes nothing, so that no sequence can include itself.
    private Directive plain() {
        return switch (random.nextInt(12)) {
            case 0 -> new Directive.PlayAll(showing());
            case 1 -> new Directive.PlayCount(count(), showing());
            case 2 -> new Directive.PlayFor(length(), fit(), showing());
            case 3 -> new Directive.PadToNext(one(List.of(5, 30, 60)), fit(), showing());
            case 4 -> new Directive.PadUntil(time(), tomorrow(), fit(), showing());
            case 5 -> new Directive.OpenGuideGroup(random.nextBoolean(), maybe(text()));
            case 6 -> new Directive.CloseGuideGroup();
            case 7 -> new Directive.WatermarkOn(text());
            case 8 -> new Directive.WatermarkOff(maybe(text()));
            case 9 -> new Directive.GraphicsOn(text(), Map.of(text(), maybe(text())));
            case 10 -> new Directive.GraphicsOff(maybe(text()));
            default -> later();
        };
    }

    private Directive first() {
        return random.nextBoolean() ? new Directive.Rewind(length()) : later();
    }

    private Directive later() {
        return switch (random.nextInt(3)) {
            case 0 -> new Directive.WaitUntil(time(), tomorrow(), random.nextBoolean());
            case 1 -> new Directive.SkipItems(count(), text());
            default -> new Directive.SkipToItem(text(), random.nextInt(9), random.nextInt(9));
        };
    }

    private Directive roll(Directive.RollPlace place) {
        boolean isRuled = place == Directive.RollPlace.MID && random.nextBoolean();
        return new Directive.RollOn(
                place, text(), isRuled ? Expression.parse("point > 300") : Expression.ALWAYS);
    }

    private Showing showing() {
        return new Showing(
                text(), maybe(text()), one(List.of(AiringKind.values())), random.nextBoolean());
    }

    private Fit fit() {
        Fit.Overshoot overshoot = one(List.of(Fit.Overshoot.values()));
        boolean isOffline = overshoot != Fit.Overshoot.ANY && random.nextBoolean();
        return new Fit(
                random.nextInt(3),
                random.nextBoolean(),
                maybe(text()),
                isOffline ? Fit.Tail.OFFLINE : Fit.Tail.NONE,
                overshoot);
    }

    private Ordering ordering() {
        Ordering plain = Ordering.of(order());
        return new Ordering(
                plain.order(),
                plain.direction(),
                plain.start(),
                random.nextBoolean() ? Ordering.Multipart.TOGETHER : Ordering.Multipart.APART);
    }

    private PlaybackOrder order() {
        return one(List.of(PlaybackOrder.CHRONOLOGICAL, PlaybackOrder.SHUFFLE));
    }

    private ExternalId id() {
        return new ExternalId(text(), text());
    }

    private Duration length() {
        Duration length = Duration.ofSeconds(1 + random.nextInt(600_000));
        return random.nextBoolean() ? length : length.plusMillis(500);
    }

    private LocalTime time() {
        return LocalTime.ofSecondOfDay(random.nextInt(86_400));
    }

    private Expression count() {
        return Expression.parse(one(COUNTS));
    }

    private Expression tomorrow() {
        return Expression.parse(one(TOMORROWS));
    }

    private String text() {
        return one(TEXTS);
    }

    private String maybe(String text) {
        return random.nextBoolean() ? text : "";
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
