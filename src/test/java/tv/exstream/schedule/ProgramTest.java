package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

class ProgramTest {
    @Test
    void aFloodPlaysItsCollectionOneByOne() {
        Program program =
                Program.of(new Schedule.Flood(new CollectionId(3), PlaybackOrder.RANDOM, 7));

        assertThat(program)
                .isEqualTo(
                        new Program(
                                7,
                                Map.of(
                                        "random of collection 3",
                                        Source.of(
                                                new Selection.Collection(new CollectionId(3)),
                                                PlaybackOrder.RANDOM)),
                                List.of(new Instruction.Play("random of collection 3", 1))));
    }

    @Test
    void anInstructionNeedsItsCursor() {
        assertThatThrownBy(() -> new Program(1, Map.of(), List.of(new Instruction.Play("none", 1))))
                .hasMessage("cursor must be in the program: none");
    }

    @Test
    void aProgramDoesSomething() {
        assertThatThrownBy(() -> new Program(1, Map.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Instruction.Play("a", 0))
                .hasMessage("items to play must be at least 1: 0");
    }
}
