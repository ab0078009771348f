package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.db.tables.Tables.MEASURED_STEP;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.exstream.measure.Measure;
import tv.exstream.measure.Step;
import tv.exstream.measure.Steps;
import tv.exstream.measure.StepsContract;

class JooqStepsTest extends OnEachDatabase implements StepsContract {
    @Override
    public Steps steps() {
        return new JooqSteps(database);
    }

    @Test
    void measuresOfAnotherVersionAreLeftOut() {
        insert(900, "{\"means\":{\"viewers\":2.0,\"smell\":7.0}}");

        assertThat(steps().all())
                .containsExactly(new Step(QUARTER, NOON, Map.of(Measure.VIEWERS, 2.0)));
    }

    @Test
    void aRowThatCannotBeReadSpoilsNoOther() {
        Step good = new Step(QUARTER, NOON, Map.of(Measure.VIEWERS, 2.0));
        insert(7, "{\"means\":{\"viewers\":2.0}}");
        insert(-900, "{\"means\":{\"viewers\":2.0}}");
        insert(60, "{\"means\":{\"viewers\":");
        insert(3_600, "{\"means\":{\"smell\":7.0}}");
        insert(7_200, "{}");
        insert(1_800, "{\"means\":{\"viewers\":null}}");
        assertThat(steps().all()).isEmpty();

        steps().keep(List.of(good), DAY);

        assertThat(steps().all()).containsExactly(good);
        int rows = database.read(sql -> sql.fetchCount(MEASURED_STEP));
        assertThat(rows).isEqualTo(2);
    }

    private void insert(int seconds, String means) {
        int _ =
                database.write(
                        sql ->
                                sql.insertInto(MEASURED_STEP)
                                        .set(MEASURED_STEP.STEP_SECONDS, seconds)
                                        .set(MEASURED_STEP.BEGUN_AT, NOON.toEpochMilli())
                                        .set(MEASURED_STEP.MEANS, means)
                                        .execute());
    }
}
