package tv.exstream.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.expression.BreakPoints;
import tv.exstream.expression.Expression;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Outline;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// Programs of any instructions within one another over content of any kind, as a seed says.
final class AnyProgram {
    static final int POOLS = 5;
    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("UTC"),
                    ZoneId.of("Europe/Berlin"),
                    ZoneId.of("America/New_York"),
                    ZoneId.of("Australia/Lord_Howe"));
    private static final int CURSORS = 8;
    private static final List<String> EXPRESSIONS =
            List.of(
                    "2",
                    "count",
                    "random",
                    "count / 2",
                    "random - 3",
                    "1 / 0",
                    "999999999 * count");

    private final Random random;
    private final Map<String, Source> cursors = new HashMap<>();
    private final List<String> rolls = List.of("roll 0", "roll 1");
    private int number;

    private AnyProgram(long seed) {
        random = new Random(seed);
        for (int i = 0; i < CURSORS; i++) {
            cursors.put("cursor " + i, source());
        }
    }

    static Program of(long seed) {
        return new AnyProgram(seed).program(seed);
    }

    private Program program(long seed) {
        Map<String, Roll> all = new HashMap<>();
        rolls.forEach(name -> all.put(name, roll()));
        return new Program(
                seed, ZONES.get(random.nextInt(ZONES.size())), cursors, all, spots(), body(3));
    }

    static ContentSnapshot content(long seed) {
        Random random = new Random(seed);
        Map<Selection, Pool> pools = new HashMap<>();
        for (int i = 1; i < POOLS; i++) {
            pools.put(selection(i), Pool.of(items(i * 100L, random)));
        }
        return new ContentSnapshot(1, pools, Map.of());
    }

    /// All items of a content that this class has made.
    static List<Outline> all(ContentSnapshot content) {
        return IntStream.range(0, POOLS)
                .mapToObj(i -> content.in(selection(i)))
                .flatMap(pool -> pool.items().stream())
                .toList();
    }

    /// The first one has nothing.
    private static Selection selection(int number) {
        return new Selection.Collection(new CollectionId(number + 1L));
    }

    private static List<Outline> items(long first, Random random) {
        boolean areClips = random.nextBoolean();
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> item(first + i, areClips, random))
                .toList();
    }

    private static Outline item(long id, boolean isClip, Random random) {
        long millis =
                switch (random.nextInt(20)) {
                    case 0 -> 0;
                    case 1 -> 999;
                    case 2 -> 3L * 86_400_000;
                    default ->
                            isClip
                                    ? 5_000 + random.nextInt(120_000)
                                    : 300_000 + random.nextInt(7_200_000);
                };
        Duration length = Duration.ofMillis(millis).plusNanos(random.nextInt(1_000_000));
        MediaItemBuilder item = Lab.item(id, length);
        if (random.nextBoolean()) {
            item.episode("Show " + random.nextInt(3), random.nextInt(3), random.nextInt(9));
        }
        Outline outline = item.outline();
        return random.nextInt(3) > 0 || millis < 10_000
                ? outline
                : Lab.withChapters(outline, length.dividedBy(3), length.dividedBy(2).plusNanos(1));
    }

    private Source source() {
        return switch (random.nextInt(8)) {
            case 0 -> new Source.Playlist(List.of(entry(), entry(), entry()), random.nextBoolean());
            case 1 ->
                    new Source.Marathon(
                            Set.of(selection(1 + random.nextInt(2)), selection(3)),
                            any(Source.Grouping.values()),
                            random.nextInt(3),
                            random.nextBoolean(),
                            any(PlaybackOrder.values()));
            case 2 -> new Source.Groups(pooled(), random.nextBoolean());
            case 3 -> new Source.Seasons(pooled(), Set.of(random.nextInt(3)), Set.of());
            default -> pooled();
        };
    }

    private Source.Entry entry() {
        return new Source.Entry(
                pooled(),
                random.nextBoolean() ? new Source.Take.All() : new Source.Take.Count(2),
                random.nextBoolean());
    }

    private Source.Pooled pooled() {
        return new Source.Pooled(
                anySelection(),
                new Ordering(
                        any(PlaybackOrder.values()),
                        any(Ordering.Direction.values()),
                        any(Ordering.Start.values()),
                        any(Ordering.Multipart.values())));
    }

    private Selection anySelection() {
        return selection(random.nextInt(POOLS));
    }

    private List<Instruction> body(int depth) {
        List<Instruction> body = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            body.add(depth == 0 ? simple() : instruction(depth - 1));
        }
        return body;
    }

    private Instruction instruction(int depth) {
        String name = "part " + number++;
        return switch (random.nextInt(23)) {
            case 0 -> new Instruction.Sequence(name, body(depth));
            case 1 -> new Instruction.Group(random.nextBoolean() ? "" : name, body(depth));
            case 2 -> new Instruction.Repeat(amount(), body(depth));
            case 3 ->
                    new Instruction.Round(body(depth), random.nextBoolean(), random.nextBoolean());
            case 4, 5 -> new Instruction.Window(name, target(), bounds(), body(depth), rest());
            case 6, 7 -> choose(name, depth);
            case 8 ->
                    new Instruction.ByDate(
                            List.of(
                                    new Dated("a", rule(), body(depth)),
                                    new Dated("b", DateRule.ALWAYS, body(depth))));
            case 9 -> new Instruction.ByTime(List.of(timed(depth), timed(depth)));
            case 10 ->
                    new Instruction.Interspersed(
                            new Breaks(some(this::roll), some(this::roll), some(this::roll)),
                            body(depth));
            case 11 -> new Instruction.Billed(List.of(new Instruction.Play(cursor(), style())));
            case 12, 13 -> agenda(name, depth);
            case 14, 15 -> fit();
            case 16 -> new Instruction.Once(name, body(depth));
            case 17 -> new Instruction.Arranged("arranged", body(depth));
            case 18 -> lineup(name);
            default -> simple();
        };
    }

    private Instruction simple() {
        return switch (random.nextInt(16)) {
            case 0 -> new Instruction.Redirect(new ChannelId(7), Duration.ZERO, target());
            case 1, 2 -> new Instruction.Fill(target(), rest());
            case 3 -> new Instruction.Wait(time(), any(Patience.values()), rest());
            case 4 -> new Instruction.Skip(cursor(), expression());
            case 5 -> new Instruction.Seek(cursor(), random.nextInt(3), random.nextInt(9));
            case 6 -> new Instruction.Turn(cursor());
            case 7 -> new Instruction.Switch(toggle());
            case 8 -> new Instruction.Shuffle("arranged");
            case 9 -> new Instruction.Rewind(new Back.By(length()));
            default -> new Instruction.Play(cursor(), style());
        };
    }

    private Instruction choose(String name, int depth) {
        return new Instruction.Choose(
                name,
                some(
                        () ->
                                new Option(
                                        name,
                                        random.nextInt(3),
                                        new Cooldown(
                                                lengthOrZero(),
                                                any(Cooldown.Since.values()),
                                                any(Cooldown.Strength.values())),
                                        random.nextInt(3),
                                        body(depth)),
                        1),
                any(Distribution.values()));
    }

    private Instruction agenda(String name, int depth) {
        Supplier<Slot> slot =
                () ->
                        new Slot(
                                name,
                                time(),
                                optional(this::length),
                                optional(this::lengthOrZero),
                                bounds(),
                                body(depth),
                                rest(),
                                new Manner(any(Manner.Late.values()), any(Manner.Follow.values())));
        return new Instruction.Agenda(
                List.of(
                        new Instruction.Agenda.Plan("some", rule(), some(slot)),
                        new Instruction.Agenda.Plan("others", DateRule.ALWAYS, some(slot))),
                rest());
    }

    private Instruction lineup(String name) {
        List<Instruction.Lineup.Part> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Optional<Duration> length = optional(this::length);
            Instruction body =
                    switch (random.nextInt(3)) {
                        case 0 -> new Instruction.Show(cursor(), media(), length, rest());
                        case 1 -> new Instruction.Fill(target(), rest());
                        default ->
                                new Instruction.Window(
                                        name,
                                        target(),
                                        bounds(),
                                        List.of(new Instruction.Play(cursor(), style())),
                                        rest());
                    };
            parts.add(new Instruction.Lineup.Part("part " + i, length, body));
        }
        return new Instruction.Lineup(
                name, optional(() -> Instant.parse("2026-03-20T03:00:00Z")), parts);
    }

    private MediaId media() {
        return new MediaId(100L * (1 + random.nextInt(POOLS)) + random.nextInt(9));
    }

    private Instruction fit() {
        Terms.Extent extent =
                switch (random.nextInt(3)) {
                    case 0 -> new Terms.Extent.ToEnd(lengthOrZero());
                    case 1 -> new Terms.Extent.Longest(length());
                    default -> new Terms.Extent.Items(1 + random.nextInt(5));
                };
        Terms.Reach reach =
                switch (random.nextInt(4)) {
                    case 0 -> new Terms.Reach.Within();
                    case 1 -> new Terms.Reach.Cut();
                    case 2 -> new Terms.Reach.Extend(length());
                    default -> new Terms.Reach.Compress(length());
                };
        Feed.Log log = new Feed.Log("log " + random.nextInt(2), any(Feed.Period.values()));
        return new Instruction.Fit(
                new Feed(
                        cursor(),
                        random.nextBoolean() ? List.of(log) : List.of(),
                        optional(() -> new Feed.Replay(log, any(Feed.Overflow.values())))),
                style(),
                new Terms(
                        extent,
                        new Terms.Padding(
                                optional(() -> new Target.Mark(30, lengthOrZero())),
                                any(Terms.Padding.Of.values())),
                        any(Terms.Spare.values()),
                        reach,
                        some(this::roll),
                        some(this::roll)));
    }

    private Timed timed(int depth) {
        return new Timed(new Spots.Daypart(time(), time()), body(depth));
    }

    private Style style() {
        return new Style(
                Presentation.PLAIN,
                some(this::roll),
                spots(),
                random.nextInt(3),
                random.nextInt(4) == 0);
    }

    private Roll roll() {
        Roll.Quantity quantity =
                switch (random.nextInt(7)) {
                    case 0 -> new Roll.Quantity.Clips(random.nextInt(4));
                    case 1 -> new Roll.Quantity.Counted(amount());
                    case 2 -> new Roll.Quantity.UpTo(random.nextInt(4));
                    case 3 -> new Roll.Quantity.Passes(random.nextInt(3));
                    case 4 -> new Roll.Quantity.Length(length());
                    case 5 -> new Roll.Quantity.Exactly(length());
                    default -> new Roll.Quantity.PadTo(new Target.Mark(15));
                };
        AiringKind place =
                any(
                        new AiringKind[] {
                            AiringKind.PRE_ROLL, AiringKind.MID_ROLL, AiringKind.POST_ROLL
                        });
        return new Roll(
                place, quantity, some(this::pool, 1), breaks(), new Roll.Bumpers(spots(), spots()));
    }

    private BreakRule breaks() {
        return switch (random.nextInt(5)) {
            case 0 -> new BreakRule.Nowhere();
            case 1 ->
                    BreakRule.Every.interval(Duration.ofSeconds(400).plusNanos(random.nextInt(99)));
            case 2 -> new BreakRule.Percentages(List.of(33.33333, 50.0));
            case 3 -> new BreakRule.Detected();
            default -> new BreakRule.Chapters(BreakPoints.rule("num > 0"));
        };
    }

    private List<Spots> spots() {
        return some(this::pool);
    }

    private Spots pool() {
        return new Spots(
                cursor(),
                1 + random.nextInt(3),
                lengthOrZero(),
                lengthOrZero(),
                Duration.ZERO,
                random.nextBoolean() ? Duration.ofDays(366) : Duration.ofMinutes(5),
                some(() -> new Spots.Daypart(time(), time())),
                any(Spots.Choice.values()));
    }

    private Rest rest() {
        return new Rest(spots(), spots(), any(Rest.Then.values()));
    }

    private Bounds bounds() {
        return new Bounds(random.nextBoolean(), optional(this::lengthOrZero));
    }

    private Target target() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Target.For(length());
            case 2 -> new Target.At(time());
            case 3 -> new Target.Today(time(), Expression.parse("now > 12", Set.of("now")));
            case 4 -> new Target.Mark(30);
            case 5 -> new Target.NextFixedStart();
            case 6 -> new Target.EndOfWindow();
            default -> new Target.Exactly(Instant.parse("2026-03-29T03:00:00Z"));
        };
    }

    private Toggle toggle() {
        return switch (random.nextInt(5)) {
            case 0 -> new Toggle.Lock("locked");
            case 1 -> new Toggle.Join("");
            case 2 -> new Toggle.Unlock();
            case 3 -> new Toggle.Rolls(List.of(), List.of(rolls.get(random.nextInt(2))));
            default -> new Toggle.Rolls(rolls, List.of());
        };
    }

    private Amount amount() {
        return switch (random.nextInt(4)) {
            case 0 -> new Amount.Times(random.nextInt(4));
            case 1 -> new Amount.Computed(expression(), cursor());
            case 2 -> new Amount.Pass(cursor());
            default -> new Amount.Unit(cursor());
        };
    }

    private DateRule rule() {
        return switch (random.nextInt(3)) {
            case 0 -> DateRule.on(Set.of(DayOfWeek.SUNDAY));
            case 1 -> DateRule.on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            default -> new DateRule(Set.of(), Set.of(30), Set.of(), new DateRule.Span.Always());
        };
    }

    private Expression expression() {
        return Expression.parse(EXPRESSIONS.get(random.nextInt(EXPRESSIONS.size())));
    }

    private String cursor() {
        return "cursor " + random.nextInt(CURSORS);
    }

    private LocalTime time() {
        return LocalTime.ofSecondOfDay(random.nextInt(96) * 900L);
    }

    private Duration lengthOrZero() {
        return random.nextBoolean() ? Duration.ZERO : length();
    }

    private Duration length() {
        return switch (random.nextInt(6)) {
            case 0 -> Duration.ofNanos(1 + random.nextInt(999_999));
            case 1 -> Duration.ofMillis(1 + random.nextInt(999));
            case 2 -> Duration.ofHours(30);
            default -> Duration.ofMillis(30_000 + random.nextInt(10_000_000));
        };
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private <T> Optional<T> optional(Supplier<T> value) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(value.get());
    }

    private <T> List<T> some(Supplier<T> value) {
        return some(value, 0);
    }

    private <T> List<T> some(Supplier<T> value, int least) {
        List<T> some = new ArrayList<>();
        for (int i = least + random.nextInt(2); i > 0; i--) {
            some.add(value.get());
        }
        return some;
    }
}
