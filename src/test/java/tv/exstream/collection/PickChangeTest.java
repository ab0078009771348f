package tv.exstream.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.PickChange.Add;
import tv.exstream.collection.PickChange.Move;
import tv.exstream.collection.PickChange.Remove;
import tv.exstream.collection.Selection.Pick;
import tv.exstream.problem.ProblemException;

class PickChangeTest {
    private static final Pick A = new Selection.Show("a");
    private static final Pick B = new Selection.Season("b", 2);
    private static final Pick C = new Selection.Artist("c");
    private static final Pick D = new Selection.Show("d");
    private static final List<Pick> ABC = List.of(A, B, C);

    @Test
    void whatIsAddedComesAtTheEndOrBeforeAPick() {
        assertThat(add(D).applied(ABC)).containsExactly(A, B, C, D);
        assertThat(new Add(List.of(D), Optional.of(B)).applied(ABC)).containsExactly(A, D, B, C);
    }

    @Test
    void whatIsThereAlreadyStaysWhereItIs() {
        assertThat(add(A, D, D).applied(ABC)).containsExactly(A, B, C, D);
    }

    @Test
    void whatIsRemovedIsGoneAndMayHaveBeenBefore() {
        assertThat(new Remove(List.of(B, D)).applied(ABC)).containsExactly(A, C);
    }

    @Test
    void whatIsMovedComesInTheOrderOfTheMove() {
        assertThat(move(Optional.of(A), C, B).applied(ABC)).containsExactly(C, B, A);
        assertThat(move(Optional.empty(), A).applied(ABC)).containsExactly(B, C, A);
    }

    @Test
    void whatIsNotThereCannotBeMovedAndNothingComesBeforeIt() {
        assertThatThrownBy(() -> move(Optional.empty(), D).applied(ABC))
                .isInstanceOf(ProblemException.class)
                .hasMessage("pick must be in the collection and not be moved itself: show d");
        assertThatThrownBy(() -> new Add(List.of(A), Optional.of(D)).applied(ABC))
                .hasMessageContaining("show d");
        assertThatThrownBy(() -> move(Optional.of(A), A).applied(ABC))
                .hasMessageContaining("show a");
    }

    private static PickChange add(Pick... picks) {
        return new Add(List.of(picks), Optional.empty());
    }

    private static PickChange move(Optional<Pick> before, Pick... picks) {
        return new Move(List.of(picks), before);
    }
}
