package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.job.Station.NOON;
import static tv.exstream.json.SomeParts.ORBIT;
import static tv.exstream.json.SomeParts.block;
import static tv.exstream.json.SomeParts.filler;
import static tv.exstream.json.SomeParts.playlist;
import static tv.exstream.json.SomeParts.quoted;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.json.RulesJson;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.PartQuery;

class PartEditsTest {
    private final Station station = new Station();
    private final List<RulesChanged> told = new ArrayList<>();
    private final Rulebook rulebook =
            new Rulebook(
                    station.parts, new Programming(station.stored(), () -> station.now, told::add));
    private final PartEdits edits =
            new PartEdits(
                    new PartEdits.Stored(station.parts, station.schedules, station.channels),
                    () -> station.now,
                    told::add);

    @Test
    void aChangedPartChangesTheChannelsThatUseItOnWhateverWay() {
        Part trailers = add(PartKind.FILLER, filler("Trailers"));
        Part evening = add(PartKind.SCHEDULE, classic(trailers));
        Channel direct = channel(1, classic(trailers));
        Channel byWay = channel(2, use(evening));
        Channel other = channel(3, classic(add(PartKind.FILLER, filler("Spots"))));
        Schedule untouched = schedule(other);
        told.clear();

        edits.change(changed(trailers, filler("Bumpers")));

        assertThat(told)
                .containsExactlyInAnyOrder(
                        new RulesChanged(direct.id()), new RulesChanged(byWay.id()));
        assertThat(schedule(direct).toString()).contains("Bumpers");
        assertThat(schedule(byWay).toString()).contains("Bumpers");
        assertThat(schedule(other)).isEqualTo(untouched);
        assertThat(rulebook.written(byWay)).contains(quoted(use(evening)).replace(" ", ""));
    }

    @Test
    void whatIsOnAirStaysWhenAPartIsChanged() {
        Channel channel = station.channel(1, PlaybackOrder.CHRONOLOGICAL);
        List.of("a", "b", "c").forEach(name -> station.add(1, name, minutes(20)));
        Part day = add(PartKind.SCHEDULE, flood("CHRONOLOGICAL"));
        rulebook.put(channel, quoted(use(day)));
        station.look(channel);
        station.now = NOON.plus(minutes(19));

        edits.change(changed(day, flood("SHUFFLE")));
        station.look(channel);

        assertThat(station.strip(channel, NOON, hours(2), ZoneOffset.UTC))
                .startsWith("12:00 ▏a▕ 12:20 ▏b▕ 12:40 ▏")
                .isNotEqualTo("12:00 ▏a▕ 12:20 ▏b▕ 12:40 ▏c▕ 13:00 ▏a▕ 13:20 ▏b▕ 13:40 ▏c▕ 14:00");
    }

    @Test
    void aChangeThatChangesNoRulesPlansNothingAnew() {
        Part films = add(PartKind.PLAYLIST, playlist("Films"));
        Channel channel = channel(1, classic(films));
        Plan before = station.schedules.find(channel.id()).orElseThrow();
        told.clear();

        edits.change(new Part(films.id(), new Label("Another name", "Group"), films.content()));
        edits.change(
                changed(films, playlist("Films").replace("'pool': ", "'listed': true, 'pool': ")));

        assertThat(told).isEmpty();
        assertThat(station.schedules.find(channel.id())).contains(before);
    }

    @Test
    void aChangeThatAChannelCouldNotRunIsRefusedAndNamesTheChannel() {
        Part hour = add(PartKind.BLOCK, block(60, ORBIT));
        Channel channel =
                channel(
                        4,
                        "{'type': 'blocks', 'calendar': [{'template': 'own'}], 'templates': [{'name': 'own', 'items':"
                                + " [{'start': '23:00', 'block': {'use': '%s'}}]}]}"
                                        .formatted(hour.id()));
        Channel other =
                channel(5, "{'type': 'blocks', 'blocks': [{'use': '%s'}]}".formatted(hour.id()));
        List<Schedule> before = List.of(schedule(channel), schedule(other));
        told.clear();

        assertRefused(
                () -> edits.change(changed(hour, block(90, ORBIT))),
                "channel 4 uses it and must stay valid: body: template own: block",
                "must end by midnight");

        assertThat(List.of(schedule(channel), schedule(other))).isEqualTo(before);
        assertThat(station.parts.find(hour.id())).contains(hour);
        assertThat(told).isEmpty();
    }

    @Test
    void aChangeThatAnotherPartCouldNotStandIsRefusedAndNamesThePart() {
        Part hour = add(PartKind.BLOCK, block(60, ORBIT));
        Part day =
                add(
                        PartKind.TEMPLATE,
                        "{'items': [{'start': '23:00', 'block': {'use': '%s'}}]}"
                                .formatted(hour.id()));

        assertRefused(
                () -> edits.change(changed(hour, block(90, ORBIT))),
                "%s uses it and must stay valid: content: template".formatted(day));
        assertRefused(
                () -> edits.change(changed(hour, "{'use': '%s'}".formatted(hour.id()))),
                "content: a part must not use itself: %s -> %s".formatted(hour.id(), hour.id()));
        assertRefused(
                () -> edits.change(changed(hour, block(60, "{}"))), "content.items[0].source");
    }

    @Test
    void everyChannelKeepsASeedOfItsOwn() {
        Part day = add(PartKind.SCHEDULE, flood("SHUFFLE"));
        Channel first = channel(1, use(day));
        Channel second = channel(2, use(day));
        Channel third = channel(3, use(day).replace("}", ", 'seed': 42}"));
        List<Long> seeds = List.of(schedule(first).seed(), schedule(second).seed());

        edits.change(changed(day, flood("RANDOM")));

        assertThat(seeds.getFirst()).isNotEqualTo(seeds.getLast());
        assertThat(List.of(schedule(first).seed(), schedule(second).seed())).isEqualTo(seeds);
        assertThat(schedule(third).seed()).isEqualTo(42);
        assertThat(schedule(first).toString()).contains("RANDOM");
    }

    @Test
    void whatAChangeWouldChangeIsToldWithoutDoingIt() {
        Part trailers = add(PartKind.FILLER, filler("Trailers"));
        Channel second = channel(2, classic(trailers));
        Channel first = channel(1, classic(trailers));
        channel(3, flood("SHUFFLE"));
        told.clear();

        assertThat(edits.affected(changed(trailers, filler("Bumpers"))))
                .containsExactly(first, second);

        assertThat(edits.affected(trailers)).isEmpty();
        assertThat(station.parts.find(trailers.id())).contains(trailers);
        assertThat(told).isEmpty();
    }

    @Test
    void aPartInUseIsNotRemovedAndItsUsersAreNamed() {
        Part trailers = add(PartKind.FILLER, filler("Trailers"));
        Part evening = add(PartKind.SCHEDULE, classic(trailers));
        Channel channel = channel(7, classic(trailers));

        assertThatThrownBy(() -> edits.remove(trailers.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.PART_IN_USE))
                .hasMessage("%s must not be in use: %s, channel 7".formatted(trailers, evening));

        edits.remove(evening.id());
        rulebook.put(channel, quoted(flood("SHUFFLE")));
        edits.remove(trailers.id());
        assertThat(station.parts.find(trailers.id())).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        Part ghost =
                new Part(new PartId(PartKind.FILLER, 99), new Label("x", ""), filler("Trailers"));

        assertThatThrownBy(() -> edits.change(ghost)).hasMessage("nothing is at fillers/99");
        assertThatThrownBy(() -> edits.affected(ghost)).hasMessage("nothing is at fillers/99");
        assertThatThrownBy(() -> edits.remove(ghost.id())).hasMessage("nothing is at fillers/99");
    }

    @Test
    void peopleWhoChangeThingsAtTheSameTimeLeaveEveryChannelTrueToItsParts() throws Exception {
        Part trailers = add(PartKind.FILLER, filler("Trailers"));
        List<Channel> channels = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            channels.add(channel(i, flood("SHUFFLE")));
        }
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String show = "Show " + i;
            Channel channel = channels.get(i % 4);
            work.add(() -> edits.change(changed(trailers, filler(show))));
            work.add(() -> rulebook.put(channel, quoted(classic(trailers))));
        }
        run(work);

        assertThat(channels)
                .allSatisfy(
                        channel ->
                                assertThat(schedule(channel))
                                        .isEqualTo(anew(channel, schedule(channel).seed())));
    }

    private Schedule anew(Channel channel, long seed) {
        return new RulesJson(station.parts::find)
                .rules(rulebook.written(channel).orElseThrow(), seed)
                .schedule();
    }

    private static void run(List<Runnable> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = new ArrayList<>();
            work.forEach(each -> done.add(threads.submit(each)));
            for (Future<?> each : done) {
                each.get();
            }
        }
    }

    private Part add(PartKind kind, String content) {
        int number = station.parts.list(kind, PartQuery.ALL).total();
        return edits.add(
                new Part(PartId.fresh(kind), new Label("part " + number, ""), quoted(content)));
    }

    private static Part changed(Part part, String content) {
        return new Part(part.id(), part.label(), quoted(content));
    }

    private Channel channel(int number, String rules) {
        Channel channel = station.channels.add(ChannelBuilder.channel(number).since(NOON).draft());
        rulebook.put(channel, quoted(rules));
        return channel;
    }

    private Schedule schedule(Channel channel) {
        return station.schedules.find(channel.id()).orElseThrow().schedule();
    }

    private static String use(Part part) {
        return "{'use': '%s'}".formatted(part.id());
    }

    /// An item after another, with a filler before or from a playlist.
    private static String classic(Part part) {
        return "{'type': 'classic', 'items': [{'mode': {'type': 'one'}, %s}]}"
                .formatted(
                        part.id().kind() == PartKind.FILLER
                                ? "'source': %s, 'fillers': {'pre': %s}".formatted(ORBIT, use(part))
                                : "'source': " + use(part));
    }

    private static String flood(String order) {
        return "{'type': 'flood', 'collection': 1, 'order': '%s'}".formatted(order);
    }

    private static void assertRefused(ThrowingCallable change, String... messages) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .message()
                .contains(messages);
    }
}
