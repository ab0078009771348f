package tv.exstream.schedule.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Occasion;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// What every [Parts] does, together with the [Schedules] that has what it wrote.
public interface PartsContract {
    Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    Occasion ON = new Occasion(NOON, NOON, Change.Deed.RULES, Remark.quoted("test"));

    Parts parts();

    Schedules schedules();

    /// Channels that exist and have no rules yet; always the same two.
    List<ChannelId> channels();

    @Test
    default void aPartIsKeptUnderANumberOfItsOwn() {
        Part first = add(PartKind.BLOCK, "Cartoons");
        Part second = add(PartKind.FILLER, "Cartoons");

        assertThat(parts().find(first.id())).contains(first);
        assertThat(first.id().number()).isPositive().isNotEqualTo(second.id().number());
        assertThat(parts().find(new PartId(PartKind.FILLER, first.id().number()))).isEmpty();
        assertThat(parts().find(PartId.fresh(PartKind.BLOCK))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Night,NIGHT", "Été,éTÉ", "straße,STRAßE", "Ünder,u\u0308nder", "100%,100%"})
    default void aNameIsThereOnceWhateverItsCase(String name, String other) {
        Part part = add(PartKind.DECO, name);
        Part second = add(PartKind.DECO, "another");

        assertProblem(() -> add(PartKind.DECO, other), Problem.PART_NAME_TAKEN);
        Part renamed = new Part(second.id(), new Label(other, ""), "{}");
        assertProblem(() -> change(renamed, Set.of()), Problem.PART_NAME_TAKEN);
        change(new Part(part.id(), new Label(other, ""), "{}"), Set.of());
        assertThat(parts().find(part.id()).orElseThrow().label().name()).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Robert'); DROP TABLE part;--",
                "50%_off",
                "a/b?c#d",
                "\"quoted\"",
                "\uD83D\uDCFA night",
                "日本語",
                "../..",
                "<b>&amp;</b>"
            })
    default void oddNamesAreKeptAndFound(String name) {
        Part part = add(PartKind.PLAYLIST, name);
        add(PartKind.PLAYLIST, "plain");

        assertThat(parts().find(part.id())).contains(part);
        assertThat(names(PartKind.PLAYLIST, query(Optional.empty(), name))).containsExactly(name);
    }

    @Test
    default void partsAreCountedByKind() {
        add(PartKind.TEMPLATE, "day");
        add(PartKind.TEMPLATE, "night");
        add(PartKind.FILLER, "day");

        assertThat(parts().counts()).isEqualTo(Map.of(PartKind.TEMPLATE, 2, PartKind.FILLER, 1));
    }

    @Test
    default void partsAreListedByNameAndInPages() {
        for (String name : List.of("delta", "Alpha", "charlie", "Bravo")) {
            add(PartKind.TEMPLATE, name);
        }
        add(PartKind.BLOCK, "other kind");

        assertThat(names(PartKind.TEMPLATE, PartQuery.ALL))
                .containsExactly("Alpha", "Bravo", "charlie", "delta");
        PartPage page = parts().list(PartKind.TEMPLATE, new PartQuery(Optional.empty(), "", 1, 2));
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.entries())
                .extracting(entry -> entry.label().name())
                .containsExactly("Bravo", "charlie");
        assertThat(
                        parts().list(PartKind.TEMPLATE, new PartQuery(Optional.empty(), "", 9, 2))
                                .entries())
                .isEmpty();
    }

    @Test
    default void aListOfPartsGoesOnBehindANameThatMayBeGone() {
        for (String name : List.of("delta", "Alpha", "Étude", "Bravo")) {
            add(PartKind.TEMPLATE, name);
        }

        PartPage page = parts().list(PartKind.TEMPLATE, PartQuery.ALL.behind("b", 2));

        assertThat(page.total()).isEqualTo(4);
        assertThat(page.entries())
                .extracting(entry -> entry.label().name())
                .containsExactly("Bravo", "delta");
        assertThat(names(PartKind.TEMPLATE, PartQuery.ALL.behind("delta", 9)))
                .containsExactly("Étude");
    }

    @Test
    default void partsAreFoundByGroupAndByAPieceOfTheirName() {
        add(PartKind.BLOCK, new Label("Saturday cartoons", "Kids"));
        add(PartKind.BLOCK, new Label("Sunday cartoons", "kids"));
        add(PartKind.BLOCK, new Label("Late film", ""));

        assertThat(names(PartKind.BLOCK, query(Optional.of("KIDS"), ""))).hasSize(2);
        assertThat(names(PartKind.BLOCK, query(Optional.of(""), ""))).containsExactly("Late film");
        assertThat(names(PartKind.BLOCK, query(Optional.empty(), "TURDAY")))
                .containsExactly("Saturday cartoons");
        assertThat(names(PartKind.BLOCK, query(Optional.of("Kids"), "film"))).isEmpty();
        assertThat(names(PartKind.BLOCK, query(Optional.empty(), "%"))).isEmpty();
    }

    @Test
    default void whoUsesAPartIsKnown() {
        Part filler = add(PartKind.FILLER, "Trailers");
        Part block = add(PartKind.BLOCK, "Cartoons", filler.id());
        use(channels().getFirst(), rules(1, filler.id(), block.id()));

        assertThat(parts().users(filler.id()))
                .containsExactly(
                        new PartUser.OfPart(block.id()),
                        new PartUser.OfChannel(channels().getFirst()));
        assertThat(parts().users(block.id()))
                .containsExactly(new PartUser.OfChannel(channels().getFirst()));
        assertThat(parts().users(new PartId(PartKind.DECO, 77))).isEmpty();
        assertThat(parts().list(PartKind.FILLER, PartQuery.ALL).entries().getFirst().uses())
                .isEqualTo(2);
    }

    @Test
    default void partsThatAreUsedWithinOthersAreUsedByTheChannelToo() {
        Part trailers = add(PartKind.FILLER, "trailers");
        Part adverts = add(PartKind.FILLER, "Adverts");
        Part block = add(PartKind.BLOCK, "Cartoons", trailers.id());
        Part template = add(PartKind.TEMPLATE, "Weekday", block.id());
        ChannelId first = channels().getFirst();
        use(first, rules(1, template.id(), trailers.id(), adverts.id()));

        assertThat(parts().used(PartKind.FILLER, channels()))
                .containsOnlyKeys(first)
                .containsEntry(
                        first,
                        List.of(
                                new Parts.Named(adverts.id(), adverts.label()),
                                new Parts.Named(trailers.id(), trailers.label())));
        assertThat(parts().used(PartKind.BLOCK, List.of(first)).get(first)).hasSize(1);
        assertThat(parts().used(PartKind.SCHEDULE, channels())).isEmpty();
        assertThat(parts().used(PartKind.FILLER, List.of())).isEmpty();
    }

    @Test
    default void rulesAreRememberedAsTheyWereWrittenUntilOthersComeWithoutParts() {
        ChannelId channel = channels().getFirst();
        Part filler = add(PartKind.FILLER, "Trailers");

        use(channel, rules(1, filler.id()));

        assertThat(parts().written(channel)).contains("written 1");
        assertThat(schedules().find(channel).orElseThrow().schedule()).isEqualTo(schedule(1));
        schedules().put(channel, schedule(2), NOON);
        assertThat(parts().written(channel)).isEmpty();
        assertThat(parts().users(filler.id())).isEmpty();
        assertThat(parts().written(channels().getLast())).isEmpty();
    }

    @Test
    default void aChangeGivesTheChannelsTheirNewRulesAndKeepsHowTheyWereWritten() {
        Part filler = add(PartKind.FILLER, "Trailers");
        use(channels().getFirst(), rules(1, filler.id()));
        use(channels().getLast(), rules(2, filler.id()));
        Plan before = schedules().find(channels().getFirst()).orElseThrow();
        Plan other = schedules().find(channels().getLast()).orElseThrow();
        Part changed = new Part(filler.id(), filler.label(), "{\"new\":1}");

        boolean done =
                parts().change(
                                new PartChange(
                                        changed,
                                        Set.of(),
                                        Map.of(channels().getFirst(), schedule(9)),
                                        ON),
                                parts().version());

        Plan after = schedules().find(channels().getFirst()).orElseThrow();
        assertThat(done).isTrue();
        assertThat(parts().find(filler.id())).contains(changed);
        assertThat(after.schedule()).isEqualTo(schedule(9));
        assertThat(after.changed()).isEqualTo(Plan.Changed.RULES);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(parts().written(channels().getFirst())).contains("written 1");
        assertThat(parts().users(filler.id())).hasSize(2);
        assertThat(schedules().find(channels().getLast())).contains(other);
    }

    @Test
    default void whatWasWorkedOutFromAnOlderVersionIsNotStored() {
        Part filler = add(PartKind.FILLER, "Trailers");
        long old = parts().version();
        change(new Part(filler.id(), filler.label(), "{\"new\":1}"), Set.of());

        assertThat(parts().add(fresh(PartKind.BLOCK, "Cartoons"), Set.of(filler.id()), old))
                .isEmpty();
        assertThat(
                        parts().use(
                                        channels().getFirst(),
                                        new Parts.Given(rules(1, filler.id()), NOON, ON),
                                        old))
                .isFalse();
        assertThat(
                        parts().change(
                                        new PartChange(
                                                filler,
                                                Set.of(),
                                                Map.of(channels().getFirst(), schedule(1)),
                                                ON),
                                        old))
                .isFalse();
        assertThat(schedules().find(channels().getFirst())).isEmpty();
        assertThat(parts().users(filler.id())).isEmpty();
        assertThat(names(PartKind.BLOCK, PartQuery.ALL)).isEmpty();
    }

    @Test
    default void rulesWithoutPartsAreAChangeToo() {
        long old = parts().version();

        schedules().put(channels().getFirst(), schedule(1), NOON);

        assertThat(parts().version()).isGreaterThan(old);
    }

    @Test
    default void aPartIsRemovedOnceNothingUsesIt() {
        Part filler = add(PartKind.FILLER, "Trailers");
        Part block = add(PartKind.BLOCK, "Cartoons", filler.id());

        assertProblem(() -> parts().remove(filler.id()), Problem.PART_IN_USE);
        parts().remove(block.id());
        parts().remove(filler.id());

        assertThat(parts().find(filler.id())).isEmpty();
        assertProblem(() -> parts().remove(filler.id()), Problem.PART_NOT_FOUND);
        assertProblem(() -> change(filler, Set.of()), Problem.PART_NOT_FOUND);
        assertThat(add(PartKind.FILLER, "Trailers").id()).isNotEqualTo(filler.id());
    }

    private Part add(PartKind kind, String name, PartId... uses) {
        return parts().add(fresh(kind, name), Set.of(uses), parts().version()).orElseThrow();
    }

    private void add(PartKind kind, Label label) {
        Part fresh = new Part(PartId.fresh(kind), label, "{}");
        assertThat(parts().add(fresh, Set.of(), parts().version())).isPresent();
    }

    private static Part fresh(PartKind kind, String name) {
        return new Part(PartId.fresh(kind), new Label(name, ""), "{\"content\":\"ä\"}");
    }

    private void change(Part part, Set<PartId> uses) {
        assertThat(parts().change(new PartChange(part, uses, Map.of(), ON), parts().version()))
                .isTrue();
    }

    private void use(ChannelId channel, Rules rules) {
        assertThat(parts().use(channel, new Parts.Given(rules, NOON, ON), parts().version()))
                .isTrue();
    }

    private List<String> names(PartKind kind, PartQuery query) {
        return parts().list(kind, query).entries().stream()
                .map(entry -> entry.label().name())
                .toList();
    }

    private static PartQuery query(Optional<String> group, String name) {
        return new PartQuery(group, name, 0, 100);
    }

    private static Rules rules(int seed, PartId... uses) {
        return new Rules("written " + seed, Set.of(uses), schedule(seed));
    }

    private static Schedule schedule(int seed) {
        return new Schedule.Flood(new CollectionId(1), PlaybackOrder.SHUFFLE, seed);
    }

    private static void assertProblem(ThrowingCallable call, Problem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
