package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.json.SomeParts.ORBIT;
import static tv.exstream.json.SomeParts.block;
import static tv.exstream.json.SomeParts.filler;
import static tv.exstream.json.SomeParts.playlist;
import static tv.exstream.json.SomeParts.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.json.RulesJson;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;

/// Whatever people do to parts and rules, every channel runs what it was written as, and only those that differ are planned anew.
class PartPropertiesTest {
    private final Station station = new Station();
    private final Set<ChannelId> told = new HashSet<>();
    private final Programming programming =
            new Programming(station.stored(), () -> station.now, this::tell);
    private final Rulebook rulebook = new Rulebook(station.parts, programming);
    private final PartEdits edits =
            new PartEdits(
                    new PartEdits.Stored(station.parts, station.schedules, station.channels),
                    () -> station.now,
                    this::tell);
    private final List<Part> parts = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private Random random = new Random(0);
    private int changes;

    private void tell(RulesChanged change) {
        told.add(change.channel());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void channelsStayTrueToTheirParts(long seed) {
        random = new Random(seed);
        for (PartKind kind :
                List.of(
                        PartKind.FILLER,
                        PartKind.PLAYLIST,
                        PartKind.BLOCK,
                        PartKind.BLOCK,
                        PartKind.TEMPLATE,
                        PartKind.SCHEDULE,
                        PartKind.SCHEDULE)) {
            Label label = new Label("part " + parts.size(), "");
            String content =
                    kind == PartKind.BLOCK ? block(30, use(PartKind.PLAYLIST)) : content(kind);
            parts.add(edits.add(new Part(PartId.fresh(kind), label, quoted(content))));
        }
        for (int number = 1; number <= 5; number++) {
            channels.add(station.channels.add(ChannelBuilder.channel(number).draft()));
            rulebook.put(channels.getLast(), quoted(rules()));
        }
        for (int step = 0; step < 60; step++) {
            changeSomething("seed %d, step %d".formatted(seed, step));
        }
        assertThat(changes).as("changed in seed %d", seed).isGreaterThan(5);
    }

    private void changeSomething(String what) {
        Map<ChannelId, Schedule> before = schedules();
        told.clear();
        try {
            if (random.nextInt(4) == 0) {
                rulebook.put(pick(channels), quoted(rules()));
                told.clear();
                before = schedules();
            } else {
                Part part = pick(parts);
                edits.change(new Part(part.id(), part.label(), quoted(content(part.id().kind()))));
            }
        } catch (ProblemException e) {
            assertThat(e).as(what).hasMessageContaining("must not overlap");
            assertThat(told).as(what).isEmpty();
        }
        Map<ChannelId, Schedule> after = schedules();
        Set<ChannelId> differing = new HashSet<>(after.keySet());
        for (Channel channel : channels) {
            Schedule schedule = after.get(channel.id());
            if (schedule.equals(before.get(channel.id()))) {
                differing.remove(channel.id());
            }
            assertThat(schedule).as(what).isEqualTo(anew(channel, schedule.seed()));
        }
        changes += differing.size();
        assertThat(told).as(what).isEqualTo(differing);
    }

    private Schedule anew(Channel channel, long seed) {
        return new RulesJson(station.parts::find)
                .rules(rulebook.written(channel).orElseThrow(), seed)
                .schedule();
    }

    private Map<ChannelId, Schedule> schedules() {
        Map<ChannelId, Schedule> schedules = new HashMap<>();
        channels.forEach(
                channel ->
                        programming
                                .rules(channel.id())
                                .ifPresent(rules -> schedules.put(channel.id(), rules)));
        return schedules;
    }

    private String content(PartKind kind) {
        return switch (kind) {
            case FILLER -> filler(show());
            case PLAYLIST -> playlist(show());
            case BLOCK -> block(30 * (1 + random.nextInt(4)), use(PartKind.PLAYLIST));
            case TEMPLATE ->
                    "{'items': [{'start': '09:00', 'block': %s}, {'start': '%s', 'block': %s}]}"
                            .formatted(
                                    use(PartKind.BLOCK),
                                    pick(List.of("09:30", "10:00", "11:00")),
                                    use(PartKind.BLOCK));
            case SCHEDULE -> random.nextBoolean() ? classic() : blocks();
            case DECO, DECO_TEMPLATE -> throw new IllegalArgumentException("not here");
        };
    }

    private String rules() {
        return switch (random.nextInt(4)) {
            case 0 -> use(PartKind.SCHEDULE);
            case 1 -> classic();
            case 2 -> blocks();
            default -> classic().replaceAll("\\{'use': '[a-z/0-9]+'}", ORBIT.replace("$", ""));
        };
    }

    private String classic() {
        return "{'type': 'classic', 'items': [{'mode': {'type': 'one'}, 'source': %s}, {'mode': {'type': 'one'}, 'source': %s}]}"
                .formatted(
                        use(PartKind.PLAYLIST),
                        random.nextBoolean() ? ORBIT : use(PartKind.PLAYLIST));
    }

    private String blocks() {
        return "{'type': 'blocks', 'calendar': [{'template': %s}]}"
                .formatted(use(PartKind.TEMPLATE));
    }

    private String show() {
        return List.of("Orbit", "Harbour", "Deserts").get(random.nextInt(3));
    }

    private String use(PartKind kind) {
        return "{'use': '%s'}"
                .formatted(
                        pick(parts.stream().filter(part -> part.id().kind() == kind).toList())
                                .id());
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
