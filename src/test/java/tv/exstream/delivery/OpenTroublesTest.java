package tv.exstream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.webhook.InMemoryToldTroubles;
import tv.exstream.webhook.ToldTroubles;
import tv.exstream.webhook.ToldTroubles.Kind;

class OpenTroublesTest {
    private final ToldTroubles kept = new InMemoryToldTroubles();

    @Test
    void whatOneRunTellsAsBrokenTheNextOneTellsAsMended() {
        var first = new OpenTroubles(kept, Kind.HEALTH);
        assertThat(first.begin("database", "DEGRADED")).isTrue();
        assertThat(first.begin("database", "DOWN")).isFalse();

        var second = new OpenTroubles(kept, Kind.HEALTH);
        assertThat(second.state("database")).contains("DOWN");
        assertThat(second.end("database")).isTrue();
        assertThat(second.end("database")).isFalse();

        assertThat(new OpenTroubles(kept, Kind.HEALTH).subjects()).isEmpty();
    }

    @Test
    void whileTheDatabaseIsBusyThisRunStillKnows() {
        var troubles = new OpenTroubles(new Busy(), Kind.SOURCE);

        assertThat(troubles.begin("panel", "")).isTrue();
        assertThat(troubles.begin("panel", "")).isFalse();
        assertThat(troubles.end("panel")).isTrue();
    }

    @Test
    void whatIsNotThereAnyMoreIsForgottenForTheNextRunToo() {
        var troubles = new OpenTroubles(kept, Kind.SOURCE);
        troubles.retain(
                () -> {
                    throw new IllegalStateException("nothing is told, so nobody asks");
                });
        assertThat(troubles.begin("panel", "")).isTrue();
        assertThat(troubles.begin("attic", "")).isTrue();

        troubles.retain(() -> Set.of("attic", "cellar"));

        assertThat(troubles.subjects()).containsExactly("attic");
        assertThat(kept.of(Kind.SOURCE)).containsOnlyKeys("attic");
    }

    @Test
    void whileNobodyKnowsWhatIsThereNothingIsForgotten() {
        var troubles = new OpenTroubles(kept, Kind.SOURCE);
        assertThat(troubles.begin("panel", "")).isTrue();

        troubles.retain(
                () -> {
                    throw new ProblemException(Problem.DATABASE_BUSY, "busy");
                });

        assertThat(troubles.subjects()).containsExactly("panel");
    }

    private static final class Busy implements ToldTroubles {
        @Override
        public Map<String, String> of(Kind kind) {
            return Map.of();
        }

        @Override
        public void put(Kind kind, String subject, String state) {
            throw new ProblemException(Problem.DATABASE_BUSY, "busy");
        }

        @Override
        public void remove(Kind kind, String subject) {
            throw new ProblemException(Problem.DATABASE_BUSY, "busy");
        }
    }
}
