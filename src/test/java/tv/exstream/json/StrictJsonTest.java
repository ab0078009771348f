package tv.exstream.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Cooldown;
import tv.exstream.schedule.MirrorSchedule;
import tv.exstream.schedule.OnDemandSchedule;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.classic.ClassicSchedule;
import tv.exstream.schedule.classic.Item;
import tv.exstream.schedule.classic.Mode;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.slot.RandomSlot;
import tv.exstream.schedule.slot.RandomSlotSchedule;
import tv.exstream.schedule.slot.SlotFillers;

class StrictJsonTest {
    private static final String SOURCE =
            "'source': {'type': 'pool', 'selection': {'type': 'show', 'title': 'Orbit'},"
                    + " 'ordering': {'order': 'SHUFFLE'}}";

    @Test
    void whatIsLeftOutIsPlain() {
        ClassicSchedule schedule =
                (ClassicSchedule)
                        read(
                                "{'type': 'classic', 'seed': 7, 'items': [{'mode': {'type': 'one'}, "
                                        + SOURCE
                                        + "}]}");

        assertThat(schedule.options()).isEqualTo(ClassicSchedule.Options.PLAIN);
        assertThat(schedule.alternates()).isEmpty();
        Item item = schedule.items().getFirst();
        assertThat(item.start()).isEmpty();
        assertThat(item.fillers()).isEqualTo(Item.Fillers.NONE);
        assertThat(item.title()).isEmpty();
    }

    @Test
    void whatIsUsualIsTakenOnlyWhereNothingIsSaid() {
        String without = "{'type': 'flood', 'collection': 3, 'order': 'SHUFFLE'}";
        String with = without.replace("'SHUFFLE'}", "'SHUFFLE', 'seed': 1}");

        assertThat(read(without, Map.of("seed", 8L)).seed()).isEqualTo(8);
        assertThat(read(with, Map.of("seed", 8L)))
                .isEqualTo(new Schedule.Flood(new CollectionId(3), PlaybackOrder.SHUFFLE, 1));
    }

    @Test
    void whatASlotNeedsNotSayIsPlain() {
        String slot =
                "{'name': 'a', 'length': {'type': 'items', 'count': 1}, 'showing': {'type': 'media', "
                        + SOURCE
                        + "}}";
        RandomSlotSchedule schedule =
                (RandomSlotSchedule)
                        read("{'type': 'random-slots', 'seed': 7, 'slots': [" + slot + "]}");

        assertThat(schedule.options()).isEqualTo(RandomSlotSchedule.Options.PLAIN);
        assertThat(schedule.slots().getFirst())
                .returns(1.0, RandomSlot::weight)
                .returns(Cooldown.NONE, RandomSlot::cooldown)
                .returns(SlotFillers.NONE, RandomSlot::fillers);
    }

    @Test
    void whereOnlyOneVariantCanBeItNeedsNoName() {
        String pool =
                "{'selection': {'type': 'show', 'title': 'Orbit'}, 'ordering': {'order': 'SHUFFLE'}}";
        String groups = "{'type': 'groups', 'pool': " + pool + "}";

        Source read =
                ((ClassicSchedule)
                                read(
                                        "{'type': 'classic', 'seed': 7, 'items': [{'mode': {'type': 'one'}, 'source': "
                                                + groups
                                                + "}]}"))
                        .items()
                        .getFirst()
                        .source();

        assertThat(read)
                .isEqualTo(
                        new Source.Groups(
                                new Source.Pooled(
                                        new Selection.Show("Orbit"),
                                        Ordering.of(PlaybackOrder.SHUFFLE)),
                                false));
    }

    @Test
    void anIdIsANumberOrAsTheFirstVersionsStoredIt() {
        assertThat(RecordJson.write(new MediaId(7))).isEqualTo("7");
        assertThat(RecordJson.read("7", MediaId.class)).isEqualTo(new MediaId(7));
        assertThat(RecordJson.read("{\"value\":7}", MediaId.class)).isEqualTo(new MediaId(7));
        assertThatThrownBy(() -> read("{'type': 'mirror', 'target': 'two', 'seed': 1}"))
                .hasMessage("target must be the id of a channel: \"two\"");
        assertThatThrownBy(() -> read("{'type': 'mirror', 'target': 0, 'seed': 1}"))
                .hasMessageContaining("channel id must be at least 1: 0");
    }

    @Test
    void theSeedOfRulesThatAreWrappedIsTheirs() {
        String wrapped =
                "{'type': 'on-demand', 'rules': {'type': 'flood', 'collection': 3, 'order': 'SHUFFLE'}}";
        Schedule read = read(wrapped, Map.of("seed", 8L));

        assertThat(read)
                .isEqualTo(
                        new OnDemandSchedule(
                                new Schedule.Flood(new CollectionId(3), PlaybackOrder.SHUFFLE, 8)));
        assertThat(
                        RecordJson.read(
                                RecordJson.with(RecordJson.write(read), "seed", 9), Schedule.class))
                .isEqualTo(read.withSeed(9));
    }

    @Test
    void aMirrorIsAtTheSameTimeUnlessItSaysOtherwise() {
        assertThat(((MirrorSchedule) read("{'type': 'mirror', 'target': 2, 'seed': 1}")))
                .extracting(MirrorSchedule::shift)
                .isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type': 'x'} | type must be one of",
                "{} | : nothing",
                "[] | body must be an object in braces: []",
                "{'type': 'flood', 'order': 'SHUFFLE', 'seed': 1} | collection must be the id of a collection: nothing",
                "{'type': 'flood', 'collection': 3, 'order': 'SHUFFEL', 'seed': 1} | order must be one of ALPHABETICAL,",
                "{'type': 'flood', 'collection': 0, 'order': 'SHUFFLE', 'seed': 1} | collection: collection id must be at least 1: 0",
                "{'type': 'flood', 'collection': '3', 'order': 'SHUFFLE', 'seed': 1} | collection must be the id of a collection: \"3\"",
                "{'type': 'flood', 'collection': 3, 'order': 'SHUFFLE', 'seed': 1.5} | seed must be a whole number: 1.5",
                "{'type': 'flood', 'collection': 3, 'order': 'SHUFFLE', 'seed': null} | seed must be a whole number: null",
                "{'type': 'flood', 'colection': 3, 'collection': 3, 'order': 'SHUFFLE', 'seed': 1} | colection must not be there, only collection, order, seed",
                "{'type': 'classic', 'seed': 1, 'items': []} | schedule must have an item",
                "{'type': 'classic', 'seed': 1, 'items': {}} | items must be a list in brackets: {}",
                "{'type': 'classic', 'seed': 1, 'items': [null]} | items[0] must be an object in braces: null",
                "{'type': 'flood', 'seed': 1, 'seed': 2} | body must be JSON: Duplicate",
                "{'type': 'flood' | body must be JSON: Unexpected end-of-input",
                "\"\" | body must be an object in braces: nothing",
                "null | body must be an object in braces: null",
            })
    void whatIsWrongIsSaidWithItsPlace(String json, String message) {
        assertRefused(json, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type': 'duration', 'length': '5 min'} | items[0].mode.length must be a length of time such as PT30M: \"5 min\"",
                "{'type': 'duration'} | items[0].mode.length must be a length of time such as PT30M: nothing",
                "{'type': 'duration', 'length': 'PT99999999H'} | items[0].mode.length: length of time must be at most 3660 days",
                "{'type': 'twice'} | items[0].mode.type must be one of duration, flood, multiple, one: \"twice\"",
                "{} | items[0].mode.type must be one of duration, flood, multiple, one: nothing",
                "'one' | items[0].mode must be an object in braces: \"one\"",
                "{'type': 'multiple', 'count': {'type': 'count', 'expression': '1 +'}} | items[0].mode.count.expression must have",
                "{'type': 'multiple', 'count': {'type': 'count', 'expression': 3}} | items[0].mode.count.expression must be text: 3",
            })
    void thePlaceIsSaidAlsoDeepInside(String mode, String message) {
        assertRefused(
                "{'type': 'classic', 'seed': 7, 'items': [{'mode': %s, %s}]}"
                        .formatted(mode, SOURCE),
                message);
    }

    @Test
    void aCountIsAnExpression() {
        ClassicSchedule schedule =
                (ClassicSchedule)
                        read(
                                "{'type': 'classic', 'seed': 7, 'items': [{'mode': {'type': 'multiple', 'count':"
                                        + " {'type': 'count', 'expression': 'count / 2'}}, "
                                        + SOURCE
                                        + "}]}");

        assertThat(schedule.items().getFirst().mode()).isInstanceOf(Mode.Multiple.class);
        assertThat(RecordJson.read(RecordJson.write(schedule), Schedule.class)).isEqualTo(schedule);
    }

    private static void assertRefused(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessageContaining(message);
    }

    private static Schedule read(String json) {
        return read(json, Map.of());
    }

    private static Schedule read(String json, Map<String, Long> usual) {
        return StrictJson.read(json.replace('\'', '"'), Schedule.class, usual);
    }

    @Test
    void textThatIsTooDeepIsRefused() {
        assertThatThrownBy(() -> StrictJson.read("[".repeat(100_000), Schedule.class))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("body must be JSON: ");
    }

    @Test
    void textThatEndsTooEarlySaysNothingOfHowItIsRead() {
        assertThatThrownBy(() -> StrictJson.read("{", Schedule.class))
                .hasMessage(
                        "body must be JSON: Unexpected end-of-input: expected close marker for Object, line 1, column 2");
    }
}
