package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

class ProgramTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Test
    void aFloodPlaysItsCollectionOneByOne() {
        Program program =
                new Schedule.Flood(new CollectionId(3), PlaybackOrder.RANDOM, 7).program(ZONE);

        assertThat(program)
                .isEqualTo(
                        Program.of(
                                7,
                                ZONE,
                                Map.of("random of collection 3", random(3)),
                                List.of(play("random of collection 3"))));
        assertThat(program.selections())
                .containsExactly(new Selection.Collection(new CollectionId(3)));
    }

    @Test
    void anInstructionNeedsItsCursorHoweverDeepItIs() {
        Instruction deep =
                new Instruction.Sequence(
                        "outer",
                        List.of(
                                new Instruction.Repeat(
                                        new Amount.Times(2), List.of(play("none")))));

        assertThatThrownBy(() -> Program.of(1, ZoneOffset.UTC, Map.of(), List.of(deep)))
                .hasMessage("cursor must be in the program: none");
    }

    @Test
    void fillerNeedsItsCursorToo() {
        Rest rest = new Rest(List.of(), List.of(Spots.of("clips")), Rest.Then.WAIT);
        Instruction fill = new Instruction.Fill(new Target.Never(), rest);

        assertThatThrownBy(() -> Program.of(1, ZoneOffset.UTC, Map.of(), List.of(fill)))
                .hasMessage("cursor must be in the program: clips");
    }

    @Test
    void aProgramDoesSomething() {
        assertThatThrownBy(() -> Program.of(1, ZoneOffset.UTC, Map.of(), List.of()))
                .hasMessage("program must have an instruction");
    }

    private static Instruction play(String cursor) {
        return new Instruction.Play(cursor, Style.PLAIN);
    }

    private static Source random(long collection) {
        return Source.of(
                new Selection.Collection(new CollectionId(collection)), PlaybackOrder.RANDOM);
    }
}
